using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.S3.Model;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Pipeline;

/// <summary>
/// Reads each response's body to its end before anything looks at it, within a time and a size, and stoppable: the SDK reads bodies
/// without a limit and without a cancellation token, so that a server that drips would hold a call forever.
/// Stands inside the retries: a body that breaks off is asked for again.
/// </summary>
internal sealed class BodyReader : PipelineHandler
{
    /// <summary>The largest answer that an API gives is some megabytes (a page of IAM's account details); more is not an answer.</summary>
    private const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>How long the body of one answer may take: as long as the SDK waits for its beginning.</summary>
    private static readonly TimeSpan s_defaultLimit = TimeSpan.FromSeconds(100);

    private readonly TimeSpan _limit;

    private BodyReader(TimeSpan limit) => _limit = limit;

    /// <summary>
    /// Whether to refuse what is no whole XML document, or JSON document where a bucket's policy is asked for. The SDK's own clients take success without a body, or a page in XHTML, for an answer
    /// in which nothing is set, and do not ask again where the document is cut off.
    /// </summary>
    private bool RefusesDamage { get; init; }

    /// <summary>The reader of a client whose answers are ours to understand.</summary>
    public static BodyReader For(IClientConfig config) => new(config.Timeout ?? s_defaultLimit);

    /// <summary>The reader of one of the SDK's own clients.</summary>
    public static BodyReader ForSdkClient(IClientConfig config) => new(config.Timeout ?? s_defaultLimit) { RefusesDamage = true };

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var stop = executionContext.RequestContext.CancellationToken;
        try
        {
            var result = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
            if (executionContext.RequestContext.OriginalRequest is GetObjectRequest)
            {
                // Objects are of any size, and streamed: whoever reads them has limits of its own.
                return result;
            }

            var body = await ReadAsync(executionContext.ResponseContext.HttpResponse, stop).ConfigureAwait(false);
            executionContext.ResponseContext.HttpResponse = body;
            if (RefusesDamage && Damage(body, executionContext.RequestContext.OriginalRequest) is { } damage)
            {
                // The SDK asks again after this.
                throw new AmazonUnmarshallingException(requestId: null, lastKnownLocation: "", responseBody: "", innerException: damage, statusCode: body.StatusCode);
            }

            return result;
        }
        catch (HttpErrorResponseException e)
        {
            var body = await ReadAsync(e.Response, stop).ConfigureAwait(false);
            // The SDK's own clients quote a proxy's page in their message; the status tells without it.
            throw new HttpErrorResponseException(e.Message, e, RefusesDamage && Damage(body) is not null ? new BufferedBody(e.Response, []) : body);
        }
    }

    public override void InvokeSync(IExecutionContext executionContext) => throw new NotSupportedException("Calls are asynchronous.");

    // S3 answers with the policy itself, and with XML that there is none.
    private static Exception? Damage(BufferedBody body, AmazonWebServiceRequest request)
        => request is GetBucketPolicyRequest && body.StatusCode == HttpStatusCode.OK ? JsonDamage(body) : Damage(body);

    private static JsonException? JsonDamage(BufferedBody body)
    {
        try
        {
            using var policy = JsonDocument.Parse(body.Bytes);
            return policy.RootElement.ValueKind == JsonValueKind.Object ? null : new JsonException("The answer is no JSON object.");
        }
        catch (JsonException e)
        {
            return e;
        }
    }

    /// <summary>Why the body is no XML document of AWS; null where it is one.</summary>
    private static XmlException? Damage(BufferedBody body)
    {
        try
        {
            return XmlAnswer.Parse(body.Bytes).Name.LocalName.Equals("html", StringComparison.OrdinalIgnoreCase) ? new XmlException("The answer is a page.") : null;
        }
        catch (XmlException e)
        {
            return e;
        }
    }

    private async Task<BufferedBody> ReadAsync(IWebResponseData response, CancellationToken stop)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(_limit);
        try
        {
            var stream = await response.ResponseBody.OpenResponseAsync().ConfigureAwait(false);
            using var body = new MemoryStream();
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = await stream.ReadAsync(buffer, time.Token).ConfigureAwait(false)) > 0)
            {
                body.Write(buffer, 0, read);
                if (body.Length > MaxBytes)
                {
                    throw new AmazonClientException($"The answer is larger than {MaxBytes.ToString(CultureInfo.InvariantCulture)} bytes.");
                }
            }

            if (response.ContentLength > body.Length && !response.IsHeaderPresent("Content-Encoding"))
            {
                throw new IOException($"The answer ended after {body.Length} of {response.ContentLength} bytes.");
            }

            return new BufferedBody(response, body.ToArray());
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new IOException($"The answer did not end within {_limit.TotalSeconds:0} seconds.", e);
        }
    }
}

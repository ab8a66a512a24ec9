using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Hokusai.Aws.Pipeline;

/// <summary>
/// Reads each response's body to its end before anything looks at it, within a time and a size, and stoppable: the SDK reads bodies
/// without a limit and without a cancellation token, so that a server that drips would hold a call forever.
/// Stands inside the retries: a body that breaks off is asked for again.
/// </summary>
internal sealed class BodyReader(TimeSpan limit) : PipelineHandler
{
    /// <summary>The largest answer that an API gives is some megabytes (a page of IAM's account details); more is not an answer.</summary>
    private const int MaxBytes = 256 * 1024 * 1024;

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var stop = executionContext.RequestContext.CancellationToken;
        try
        {
            var result = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
            var response = executionContext.ResponseContext.HttpResponse;
            executionContext.ResponseContext.HttpResponse = await ReadAsync(response, stop).ConfigureAwait(false);
            return result;
        }
        catch (HttpErrorResponseException e)
        {
            throw new HttpErrorResponseException(e.Message, e, await ReadAsync(e.Response, stop).ConfigureAwait(false));
        }
    }

    public override void InvokeSync(IExecutionContext executionContext) => throw new NotSupportedException("Calls are asynchronous.");

    private async Task<BufferedBody> ReadAsync(IWebResponseData response, CancellationToken stop)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(limit);
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
            throw new IOException($"The answer did not end within {limit.TotalSeconds:0} seconds.", e);
        }
    }
}

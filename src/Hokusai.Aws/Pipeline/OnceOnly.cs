using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Hokusai.Aws.Pipeline;

/// <summary>
/// Keeps the SDK's retries from doubling what a call does, where the operation takes no token against that. Stands inside the retries, and
/// lets through what is certain: refusals, throttling among them, and connections that never came about.
/// </summary>
internal sealed class OnceOnly : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        try
        {
            return await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
        }
        catch (Exception e) when (((AwsCall)executionContext.RequestContext.OriginalRequest).Operation.DoublesWhenRepeated
            && IsOutcomeUnknown(e, executionContext.RequestContext.CancellationToken))
        {
            throw new OutcomeUnknownException(e);
        }
    }

    public override void InvokeSync(IExecutionContext executionContext) => throw new NotSupportedException("Calls are asynchronous.");

    private static bool IsOutcomeUnknown(Exception exception, CancellationToken stop) => exception switch
    {
        _ when WasNeverSent(exception) => false,
        AmazonUnmarshallingException => true,
        AmazonServiceException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError } => false,
        OperationCanceledException => !stop.IsCancellationRequested,
        AmazonServiceException or IOException or HttpRequestException or TimeoutException => true,
        // What else the SDK throws is about credentials, before anything was sent.
        _ => false,
    };

    private static bool WasNeverSent(Exception? exception) => exception switch
    {
        null => false,
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError
        } => true,
        _ => WasNeverSent(exception.InnerException),
    };
}

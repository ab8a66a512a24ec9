using System.Net;
using Amazon.Runtime;

namespace Hokusai.Aws.Pipeline;

/// <summary>A service's error. Tells the SDK's retries what it cannot know by the code alone.</summary>
internal sealed class CallRefusedException(string message, ErrorType kind, string? code, string? requestId, HttpStatusCode status)
    : AmazonServiceException(message, innerException: null, kind, code, requestId, status)
{
    /// <summary>Status 429 is throttling whatever the code; SNS's is <c>Throttled</c>, which the SDK does not list.</summary>
    public override RetryableDetails? Retryable => StatusCode == HttpStatusCode.TooManyRequests ? new RetryableDetails(true) : null;
}

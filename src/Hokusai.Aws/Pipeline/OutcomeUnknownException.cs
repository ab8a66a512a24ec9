using Amazon.Runtime;

namespace Hokusai.Aws.Pipeline;

/// <summary>
/// A call that may have been carried out although no answer told so, and that must not be made again. Its cause is no inner exception:
/// by those the SDK decides what to repeat.
/// </summary>
internal sealed class OutcomeUnknownException(Exception cause) : AmazonClientException(cause.Message)
{
    public Exception Cause { get; } = cause;
}

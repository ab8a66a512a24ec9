using Amazon.Runtime;

namespace Hokusai.Aws.Pipeline;

/// <summary>An answer on its way back.</summary>
internal sealed class AwsAnswer : AmazonWebServiceResponse
{
    public object? Value { get; init; }
}

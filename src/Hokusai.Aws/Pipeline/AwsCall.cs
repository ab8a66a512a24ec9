using Amazon.Runtime;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Pipeline;

/// <summary>A request on its way through the SDK's pipeline.</summary>
internal sealed class AwsCall(AwsOperation operation, object request, Type answerType) : AmazonWebServiceRequest
{
    public AwsOperation Operation { get; } = operation;

    public object Request { get; } = request;

    public Type AnswerType { get; } = answerType;
}

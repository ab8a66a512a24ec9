using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sqs;

/// <summary>Amazon SQS: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/</summary>
internal static class SqsService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "SQS",
        CliName = "sqs",
        EndpointPrefix = "sqs",
        IamPrefix = "sqs",
        Protocol = AwsProtocol.AwsJson,
        ApiVersion = "2012-11-05",
        JsonVersion = "1.0",
        TargetPrefix = "AmazonSQS",
    };
}

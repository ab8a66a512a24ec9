using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>Amazon CloudWatch: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/</summary>
internal static class CloudWatchService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "CloudWatch",
        CliName = "cloudwatch",
        EndpointPrefix = "monitoring",
        IamPrefix = "cloudwatch",
        Protocol = AwsProtocol.Query,
        ApiVersion = "2010-08-01",
    };
}

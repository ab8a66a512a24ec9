using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudTrail;

/// <summary>AWS CloudTrail: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/</summary>
internal static class CloudTrailService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "CloudTrail",
        CliName = "cloudtrail",
        EndpointPrefix = "cloudtrail",
        IamPrefix = "cloudtrail",
        Protocol = AwsProtocol.AwsJson,
        ApiVersion = "2013-11-01",
        TargetPrefix = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
    };
}

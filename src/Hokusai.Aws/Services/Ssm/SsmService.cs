using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ssm;

/// <summary>AWS Systems Manager: https://docs.aws.amazon.com/systems-manager/latest/APIReference/</summary>
internal static class SsmService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "SSM",
        CliName = "ssm",
        EndpointPrefix = "ssm",
        IamPrefix = "ssm",
        Protocol = AwsProtocol.AwsJson,
        ApiVersion = "2014-11-06",
        TargetPrefix = "AmazonSSM",
    };
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>AWS Config: https://docs.aws.amazon.com/config/latest/APIReference/</summary>
internal static class ConfigService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "Config Service",
        CliName = "configservice",
        EndpointPrefix = "config",
        IamPrefix = "config",
        Protocol = AwsProtocol.AwsJson,
        ApiVersion = "2014-11-12",
        TargetPrefix = "StarlingDoveService",
    };
}

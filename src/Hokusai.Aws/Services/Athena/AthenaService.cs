using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>Amazon Athena: https://docs.aws.amazon.com/athena/latest/APIReference/</summary>
internal static class AthenaService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "Athena",
        CliName = "athena",
        EndpointPrefix = "athena",
        IamPrefix = "athena",
        Protocol = AwsProtocol.AwsJson,
        ApiVersion = "2017-05-18",
        TargetPrefix = "AmazonAthena",
    };
}

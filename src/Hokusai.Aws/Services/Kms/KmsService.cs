using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>AWS KMS: https://docs.aws.amazon.com/kms/latest/APIReference/</summary>
internal static class KmsService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "KMS",
        CliName = "kms",
        EndpointPrefix = "kms",
        IamPrefix = "kms",
        Protocol = AwsProtocol.AwsJson,
        ApiVersion = "2014-11-01",
        TargetPrefix = "TrentService",
    };
}

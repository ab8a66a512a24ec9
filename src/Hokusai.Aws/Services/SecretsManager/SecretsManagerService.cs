using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.SecretsManager;

/// <summary>AWS Secrets Manager: https://docs.aws.amazon.com/secretsmanager/latest/apireference/</summary>
internal static class SecretsManagerService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "Secrets Manager",
        CliName = "secretsmanager",
        EndpointPrefix = "secretsmanager",
        IamPrefix = "secretsmanager",
        Protocol = AwsProtocol.AwsJson,
        ApiVersion = "2017-10-17",
        TargetPrefix = "secretsmanager",
    };
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>AWS IAM: https://docs.aws.amazon.com/IAM/latest/APIReference/</summary>
internal static class IamService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "IAM",
        CliName = "iam",
        EndpointPrefix = "iam",
        IamPrefix = "iam",
        Protocol = AwsProtocol.Query,
        ApiVersion = "2010-05-08",
        IsGlobal = true,
    };
}

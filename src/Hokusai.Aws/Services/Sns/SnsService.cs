using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>Amazon SNS: https://docs.aws.amazon.com/sns/latest/api/</summary>
internal static class SnsService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "SNS",
        CliName = "sns",
        EndpointPrefix = "sns",
        IamPrefix = "sns",
        Protocol = AwsProtocol.Query,
        ApiVersion = "2010-03-31",
    };
}

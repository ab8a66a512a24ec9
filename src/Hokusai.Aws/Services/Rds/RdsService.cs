using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>Amazon RDS: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/</summary>
internal static class RdsService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "RDS",
        CliName = "rds",
        EndpointPrefix = "rds",
        IamPrefix = "rds",
        Protocol = AwsProtocol.Query,
        ApiVersion = "2014-10-31",
    };
}

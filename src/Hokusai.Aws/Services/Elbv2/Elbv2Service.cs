using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>Elastic Load Balancing: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/</summary>
internal static class Elbv2Service
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "Elastic Load Balancing v2",
        CliName = "elbv2",
        EndpointPrefix = "elasticloadbalancing",
        IamPrefix = "elasticloadbalancing",
        Protocol = AwsProtocol.Query,
        ApiVersion = "2015-12-01",
    };
}

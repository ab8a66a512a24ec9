using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Subnet.html</summary>
internal sealed record Subnet : AwsShape
{
    public string? SubnetIdentifier { get; init; }
    public AvailabilityZone? SubnetAvailabilityZone { get; init; }
    public Outpost? SubnetOutpost { get; init; }
    public string? SubnetStatus { get; init; }
}

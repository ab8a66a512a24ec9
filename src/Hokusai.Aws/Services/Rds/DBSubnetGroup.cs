using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBSubnetGroup.html</summary>
internal sealed record DBSubnetGroup : AwsShape
{
    public string? DBSubnetGroupName { get; init; }
    public string? DBSubnetGroupDescription { get; init; }
    public string? VpcId { get; init; }
    public string? SubnetGroupStatus { get; init; }
    [ListItem("Subnet")] public IReadOnlyList<Subnet>? Subnets { get; init; }
    public string? DBSubnetGroupArn { get; init; }
    public IReadOnlyList<string>? SupportedNetworkTypes { get; init; }
}

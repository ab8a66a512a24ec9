using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_VpcSecurityGroupMembership.html</summary>
internal sealed record VpcSecurityGroupMembership : AwsShape
{
    public string? VpcSecurityGroupId { get; init; }
    public string? Status { get; init; }
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AvailabilityZone.html</summary>
internal sealed record AvailabilityZone : AwsShape
{
    public string? Name { get; init; }
}

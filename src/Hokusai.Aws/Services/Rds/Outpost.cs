using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Outpost.html</summary>
internal sealed record Outpost : AwsShape
{
    public string? Arn { get; init; }
}

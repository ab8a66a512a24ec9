using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ProcessorFeature.html</summary>
internal sealed record ProcessorFeature : AwsShape
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}

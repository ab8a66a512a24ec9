using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_Source.html</summary>
internal sealed record Source : AwsShape
{
    public string? Owner { get; init; }
    public string? SourceIdentifier { get; init; }
    public IReadOnlyList<SourceDetail>? SourceDetails { get; init; }
    public CustomPolicyDetails? CustomPolicyDetails { get; init; }
}

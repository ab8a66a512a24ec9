using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_Scope.html</summary>
internal sealed record ConfigScope : AwsShape
{
    public IReadOnlyList<string>? ComplianceResourceTypes { get; init; }
    public string? TagKey { get; init; }
    public string? TagValue { get; init; }
    public string? ComplianceResourceId { get; init; }
}

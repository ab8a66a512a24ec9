using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ssm;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DocumentRequires.html</summary>
internal sealed record DocumentRequires : AwsShape
{
    public string? Name { get; init; }
    public string? Version { get; init; }
    public string? RequireType { get; init; }
    public string? VersionName { get; init; }
}

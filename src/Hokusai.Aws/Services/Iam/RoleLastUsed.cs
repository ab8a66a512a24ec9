using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleLastUsed.html</summary>
internal sealed record RoleLastUsed : AwsShape
{
    public DateTimeOffset? LastUsedDate { get; init; }
    public string? Region { get; init; }
}

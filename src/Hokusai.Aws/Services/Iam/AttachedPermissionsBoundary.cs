using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPermissionsBoundary.html</summary>
internal sealed record AttachedPermissionsBoundary : AwsShape
{
    public string? PermissionsBoundaryType { get; init; }
    public string? PermissionsBoundaryArn { get; init; }
}

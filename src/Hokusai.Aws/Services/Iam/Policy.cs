using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_Policy.html</summary>
internal sealed record Policy : AwsShape
{
    public string? PolicyName { get; init; }
    public string? PolicyId { get; init; }
    public string? Arn { get; init; }
    public string? Path { get; init; }
    public string? DefaultVersionId { get; init; }
    public int? AttachmentCount { get; init; }
    public int? PermissionsBoundaryUsageCount { get; init; }
    public bool? IsAttachable { get; init; }
    public string? Description { get; init; }
    public DateTimeOffset? CreateDate { get; init; }
    public DateTimeOffset? UpdateDate { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
}

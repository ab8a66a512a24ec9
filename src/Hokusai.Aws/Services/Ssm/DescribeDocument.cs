using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ssm;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeDocument.html</summary>
internal sealed record DescribeDocumentRequest : AwsRequest<DescribeDocumentResponse>
{
    private static readonly AwsOperation s_operation = new(SsmService.Service, "DescribeDocument");

    public string? Name { get; init; }
    public string? DocumentVersion { get; init; }
    public string? VersionName { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeDocument.html</summary>
internal sealed record DescribeDocumentResponse : AwsShape
{
    public DocumentDescription? Document { get; init; }
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DocumentDescription.html</summary>
internal sealed record DocumentDescription : AwsShape
{
    public string? Sha1 { get; init; }
    public string? Hash { get; init; }
    public string? HashType { get; init; }
    public string? Name { get; init; }
    public string? DisplayName { get; init; }
    public string? VersionName { get; init; }
    public string? Owner { get; init; }
    public DateTimeOffset? CreatedDate { get; init; }
    public string? Status { get; init; }
    public string? StatusInformation { get; init; }
    public string? DocumentVersion { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<DocumentParameter>? Parameters { get; init; }
    public IReadOnlyList<string>? PlatformTypes { get; init; }
    public string? DocumentType { get; init; }
    public string? SchemaVersion { get; init; }
    public string? LatestVersion { get; init; }
    public string? DefaultVersion { get; init; }
    public string? DocumentFormat { get; init; }
    public string? TargetType { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public IReadOnlyList<AttachmentInformation>? AttachmentsInformation { get; init; }
    public IReadOnlyList<DocumentRequires>? Requires { get; init; }
    public string? Author { get; init; }
    public IReadOnlyList<ReviewInformation>? ReviewInformation { get; init; }
    public string? ApprovedVersion { get; init; }
    public string? PendingReviewVersion { get; init; }
    public string? ReviewStatus { get; init; }
    public IReadOnlyList<string>? Category { get; init; }
    public IReadOnlyList<string>? CategoryEnum { get; init; }
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ReviewInformation.html</summary>
internal sealed record ReviewInformation : AwsShape
{
    public DateTimeOffset? ReviewedTime { get; init; }
    public string? Status { get; init; }
    public string? Reviewer { get; init; }
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AttachmentInformation.html</summary>
internal sealed record AttachmentInformation : AwsShape
{
    public string? Name { get; init; }
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DocumentParameter.html</summary>
internal sealed record DocumentParameter : AwsShape
{
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? Description { get; init; }
    public string? DefaultValue { get; init; }
}

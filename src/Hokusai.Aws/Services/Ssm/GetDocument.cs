using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ssm;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetDocument.html</summary>
internal sealed record GetDocumentRequest : AwsRequest<GetDocumentResponse>
{
    private static readonly AwsOperation s_operation = new(SsmService.Service, "GetDocument");

    public string? Name { get; init; }
    public string? VersionName { get; init; }
    public string? DocumentVersion { get; init; }
    public string? DocumentFormat { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetDocument.html</summary>
internal sealed record GetDocumentResponse : AwsShape
{
    public string? Name { get; init; }
    public DateTimeOffset? CreatedDate { get; init; }
    public string? DisplayName { get; init; }
    public string? VersionName { get; init; }
    public string? DocumentVersion { get; init; }
    public string? Status { get; init; }
    public string? StatusInformation { get; init; }
    public string? Content { get; init; }
    public string? DocumentType { get; init; }
    public string? DocumentFormat { get; init; }
    public IReadOnlyList<DocumentRequires>? Requires { get; init; }
    public IReadOnlyList<AttachmentContent>? AttachmentsContent { get; init; }
    public string? ReviewStatus { get; init; }
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AttachmentContent.html</summary>
internal sealed record AttachmentContent : AwsShape
{
    public string? Name { get; init; }
    public long? Size { get; init; }
    public string? Hash { get; init; }
    public string? HashType { get; init; }
    public string? Url { get; init; }
}

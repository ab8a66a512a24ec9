using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html</summary>
internal sealed record ListAccessKeysRequest : AwsPagedRequest<ListAccessKeysResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "ListAccessKeys");
    private static readonly AwsPaging s_paging = new("Marker", ["AccessKeyMetadata"]) { More = "IsTruncated" };

    public string? UserName { get; init; }
    public string? Marker { get; init; }
    public int? MaxItems { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListAccessKeysResponse page) => page.IsTruncated == true ? page.Marker : null;

    public override ListAccessKeysRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html</summary>
internal sealed record ListAccessKeysResponse : AwsShape
{
    public IReadOnlyList<AccessKeyMetadata>? AccessKeyMetadata { get; init; }
    public bool? IsTruncated { get; init; }
    public string? Marker { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKeyMetadata.html</summary>
internal sealed record AccessKeyMetadata : AwsShape
{
    public string? UserName { get; init; }
    public string? AccessKeyId { get; init; }
    public string? Status { get; init; }
    public DateTimeOffset? CreateDate { get; init; }
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html</summary>
internal sealed record ListPoliciesRequest : AwsPagedRequest<ListPoliciesResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "ListPolicies");
    private static readonly AwsPaging s_paging = new("Marker", ["Policies"]) { More = "IsTruncated" };

    public string? Scope { get; init; }
    public bool? OnlyAttached { get; init; }
    public string? PathPrefix { get; init; }
    public string? PolicyUsageFilter { get; init; }
    public string? Marker { get; init; }
    public int? MaxItems { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListPoliciesResponse page) => page.IsTruncated == true ? page.Marker : null;

    public override ListPoliciesRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html</summary>
internal sealed record ListPoliciesResponse : AwsShape
{
    public IReadOnlyList<Policy>? Policies { get; init; }
    public bool? IsTruncated { get; init; }
    public string? Marker { get; init; }
}

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

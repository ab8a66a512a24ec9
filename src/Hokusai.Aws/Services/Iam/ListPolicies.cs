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

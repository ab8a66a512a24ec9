using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html</summary>
internal sealed record ListAccountAliasesRequest : AwsPagedRequest<ListAccountAliasesResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "ListAccountAliases");
    private static readonly AwsPaging s_paging = new("Marker", ["AccountAliases"]) { More = "IsTruncated" };

    public string? Marker { get; init; }
    public int? MaxItems { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListAccountAliasesResponse page) => page.IsTruncated == true ? page.Marker : null;

    public override ListAccountAliasesRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html</summary>
internal sealed record ListAccountAliasesResponse : AwsShape
{
    public IReadOnlyList<string>? AccountAliases { get; init; }
    public bool? IsTruncated { get; init; }
    public string? Marker { get; init; }
}

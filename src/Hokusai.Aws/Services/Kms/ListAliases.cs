using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html</summary>
internal sealed record ListAliasesRequest : AwsPagedRequest<ListAliasesResponse>
{
    private static readonly AwsOperation s_operation = new(KmsService.Service, "ListAliases");
    private static readonly AwsPaging s_paging = new("NextMarker", ["Aliases"]) { More = "Truncated" };

    public string? KeyId { get; init; }
    public int? Limit { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListAliasesResponse page) => page.Truncated == true ? page.NextMarker : null;

    public override ListAliasesRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html</summary>
internal sealed record ListAliasesResponse : AwsShape
{
    public IReadOnlyList<AliasListEntry>? Aliases { get; init; }
    public string? NextMarker { get; init; }
    public bool? Truncated { get; init; }
}

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_AliasListEntry.html</summary>
internal sealed record AliasListEntry : AwsShape
{
    public string? AliasName { get; init; }
    public string? AliasArn { get; init; }
    public string? TargetKeyId { get; init; }
    public DateTimeOffset? CreationDate { get; init; }
    public DateTimeOffset? LastUpdatedDate { get; init; }
}

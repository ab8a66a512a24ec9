using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Tagging;

/// <summary>https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html</summary>
internal sealed record GetResourcesRequest : AwsPagedRequest<GetResourcesResponse>
{
    private static readonly AwsOperation s_operation = new(TaggingService.Service, "GetResources");
    private static readonly AwsPaging s_paging = new("PaginationToken", ["ResourceTagMappingList"]);

    public string? PaginationToken { get; init; }
    public IReadOnlyList<TagFilter>? TagFilters { get; init; }
    public int? ResourcesPerPage { get; init; }
    public int? TagsPerPage { get; init; }
    public IReadOnlyList<string>? ResourceTypeFilters { get; init; }
    public bool? IncludeComplianceDetails { get; init; }
    public bool? ExcludeCompliantResources { get; init; }
    public IReadOnlyList<string>? ResourceARNList { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(GetResourcesResponse page) => page.PaginationToken;

    public override GetResourcesRequest ForPage(string token) => this with { PaginationToken = token };
}

/// <summary>https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html</summary>
internal sealed record GetResourcesResponse : AwsShape
{
    public string? PaginationToken { get; init; }
    public IReadOnlyList<ResourceTagMapping>? ResourceTagMappingList { get; init; }
}

/// <summary>https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_TagFilter.html</summary>
internal sealed record TagFilter : AwsShape
{
    public string? Key { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
}

/// <summary>https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_ResourceTagMapping.html</summary>
internal sealed record ResourceTagMapping : AwsShape
{
    public string? ResourceARN { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public ComplianceDetails? ComplianceDetails { get; init; }
}

/// <summary>https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_ComplianceDetails.html</summary>
internal sealed record ComplianceDetails : AwsShape
{
    public IReadOnlyList<string>? NoncompliantKeys { get; init; }
    public IReadOnlyList<string>? KeysWithNoncompliantValues { get; init; }
    public bool? ComplianceStatus { get; init; }
}

/// <summary>https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_Tag.html</summary>
internal sealed record Tag : AwsShape
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}

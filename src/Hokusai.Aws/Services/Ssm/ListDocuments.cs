using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ssm;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListDocuments.html</summary>
internal sealed record ListDocumentsRequest : AwsPagedRequest<ListDocumentsResponse>
{
    private static readonly AwsOperation s_operation = new(SsmService.Service, "ListDocuments");
    private static readonly AwsPaging s_paging = new("NextToken", ["DocumentIdentifiers"]);

    public IReadOnlyList<DocumentFilter>? DocumentFilterList { get; init; }
    public IReadOnlyList<DocumentKeyValuesFilter>? Filters { get; init; }
    public int? MaxResults { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListDocumentsResponse page) => page.NextToken;

    public override ListDocumentsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListDocuments.html</summary>
internal sealed record ListDocumentsResponse : AwsShape
{
    public IReadOnlyList<DocumentIdentifier>? DocumentIdentifiers { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DocumentKeyValuesFilter.html</summary>
internal sealed record DocumentKeyValuesFilter : AwsShape
{
    public string? Key { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DocumentFilter.html</summary>
internal sealed record DocumentFilter : AwsShape
{
    [JsonPropertyName("key")] public string? Key { get; init; }
    [JsonPropertyName("value")] public string? Value { get; init; }
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DocumentIdentifier.html</summary>
internal sealed record DocumentIdentifier : AwsShape
{
    public string? Name { get; init; }
    public DateTimeOffset? CreatedDate { get; init; }
    public string? DisplayName { get; init; }
    public string? Owner { get; init; }
    public string? VersionName { get; init; }
    public IReadOnlyList<string>? PlatformTypes { get; init; }
    public string? DocumentVersion { get; init; }
    public string? DocumentType { get; init; }
    public string? SchemaVersion { get; init; }
    public string? DocumentFormat { get; init; }
    public string? TargetType { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public IReadOnlyList<DocumentRequires>? Requires { get; init; }
    public string? ReviewStatus { get; init; }
    public string? Author { get; init; }
}

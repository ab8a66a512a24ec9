using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ssm;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListAssociations.html</summary>
internal sealed record ListAssociationsRequest : AwsPagedRequest<ListAssociationsResponse>
{
    private static readonly AwsOperation s_operation = new(SsmService.Service, "ListAssociations");
    private static readonly AwsPaging s_paging = new("NextToken", ["Associations"]);

    public IReadOnlyList<AssociationFilter>? AssociationFilterList { get; init; }
    public int? MaxResults { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListAssociationsResponse page) => page.NextToken;

    public override ListAssociationsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListAssociations.html</summary>
internal sealed record ListAssociationsResponse : AwsShape
{
    public IReadOnlyList<Association>? Associations { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AssociationFilter.html</summary>
internal sealed record AssociationFilter : AwsShape
{
    [JsonPropertyName("key")] public string? Key { get; init; }
    [JsonPropertyName("value")] public string? Value { get; init; }
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_Association.html</summary>
internal sealed record Association : AwsShape
{
    public string? Name { get; init; }
    public string? InstanceId { get; init; }
    public string? AssociationId { get; init; }
    public string? AssociationVersion { get; init; }
    public string? DocumentVersion { get; init; }
    public IReadOnlyList<Target>? Targets { get; init; }
    public DateTimeOffset? LastExecutionDate { get; init; }
    public AssociationOverview? Overview { get; init; }
    public string? ScheduleExpression { get; init; }
    public string? AssociationName { get; init; }
    public int? ScheduleOffset { get; init; }
    public int? Duration { get; init; }
    public IReadOnlyList<IReadOnlyDictionary<string, IReadOnlyList<string>>>? TargetMaps { get; init; }
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AssociationOverview.html</summary>
internal sealed record AssociationOverview : AwsShape
{
    public string? Status { get; init; }
    public string? DetailedStatus { get; init; }
    public IReadOnlyDictionary<string, int>? AssociationStatusAggregatedCount { get; init; }
}

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_Target.html</summary>
internal sealed record Target : AwsShape
{
    public string? Key { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudTrail;

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html</summary>
internal sealed record LookupEventsRequest : AwsPagedRequest<LookupEventsResponse>
{
    private static readonly AwsOperation s_operation = new(CloudTrailService.Service, "LookupEvents");
    private static readonly AwsPaging s_paging = new("NextToken", ["Events"]);

    public IReadOnlyList<LookupAttribute>? LookupAttributes { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public DateTimeOffset? EndTime { get; init; }
    public string? EventCategory { get; init; }
    public int? MaxResults { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(LookupEventsResponse page) => page.NextToken;

    public override LookupEventsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html</summary>
internal sealed record LookupEventsResponse : AwsShape
{
    public IReadOnlyList<Event>? Events { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupAttribute.html</summary>
internal sealed record LookupAttribute : AwsShape
{
    public string? AttributeKey { get; init; }
    public string? AttributeValue { get; init; }
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html</summary>
internal sealed record Event : AwsShape
{
    public string? EventId { get; init; }
    public string? EventName { get; init; }
    public string? ReadOnly { get; init; }
    public string? AccessKeyId { get; init; }
    public DateTimeOffset? EventTime { get; init; }
    public string? EventSource { get; init; }
    public string? Username { get; init; }
    public IReadOnlyList<Resource>? Resources { get; init; }
    public string? CloudTrailEvent { get; init; }
}

/// <summary>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Resource.html</summary>
internal sealed record Resource : AwsShape
{
    public string? ResourceType { get; init; }
    public string? ResourceName { get; init; }
}

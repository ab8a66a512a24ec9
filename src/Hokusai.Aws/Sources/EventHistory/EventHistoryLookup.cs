using Hokusai.Aws.Services.CloudTrail;

namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>One lookup: one attribute and one span of time, read page by page from its newest event to its oldest.</summary>
/// <param name="Key">The attribute; null for every event. An API that takes a list of attributes takes just one.</param>
/// <param name="Value">The attribute's value; null for every event.</param>
/// <param name="From">The first second, inclusive.</param>
/// <param name="To">The last second, inclusive.</param>
internal sealed record EventHistoryLookup(string? Key, string? Value, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>The largest page that the API gives: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html</summary>
    public const int MaxPageSize = 50;

    /// <summary>Whether nothing is wanted left out at the old end: AWS's own limit counts, not this machine's clock.</summary>
    public bool IsFromTheBeginning { get; init; }

    /// <summary>Whether nothing is wanted left out at the new end: a clock that is slow must not hide the last minutes.</summary>
    public bool IsUpToNow { get; init; }

    /// <summary>The request for the first page.</summary>
    public LookupEventsRequest Request(int pageSize = MaxPageSize) => new()
    {
        LookupAttributes = Key is null ? null : [new LookupAttribute { AttributeKey = Key, AttributeValue = Value }],
        StartTime = IsFromTheBeginning ? null : From,
        EndTime = IsUpToNow ? null : To,
        MaxResults = pageSize,
    };

    /// <summary>What is left of it when everything after a second has been read.</summary>
    public EventHistoryLookup Until(DateTimeOffset to) => this with { To = to, IsUpToNow = false };

    public override string ToString() => Key is null ? "all events" : $"{Key} {Value}";
}

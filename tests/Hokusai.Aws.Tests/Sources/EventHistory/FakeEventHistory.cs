using System.Text.Json.Nodes;
using Amazon.S3;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Services.CloudTrail;

namespace Hokusai.Aws.Tests.Sources.EventHistory;

/// <summary>What goes wrong with a call.</summary>
internal enum LookupFault
{
    None,

    /// <summary>Refused for the rate, after all of the SDK's retries.</summary>
    Throttled,

    /// <summary>The token is not valid any more; a call without one is answered.</summary>
    TokenExpired,

    /// <summary>The page before comes once more, with its token.</summary>
    PageRepeated,
}

/// <summary>
/// CloudTrail's LookupEvents in memory, as documented: one attribute, pages of up to 50, the newest first, tokens that go with their
/// parameters only. https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
/// </summary>
internal sealed class FakeEventHistory(TimeProvider time, string account = Records.Account, string region = Records.Region) : IAwsConnection
{
    private readonly object _gate = new();
    private readonly List<Event> _events = [];
    private readonly Dictionary<string, (LookupEventsRequest Parameters, int Offset, LookupEventsResponse Before)> _tokens = new(StringComparer.Ordinal);
    private readonly List<(DateTimeOffset Time, LookupEventsRequest Request)> _calls = [];

    public string AccountId => account;

    public string Region => region;

    public IAmazonS3 S3 => throw new NotSupportedException();

    /// <summary>Every call, the refused ones included.</summary>
    public IReadOnlyList<(DateTimeOffset Time, LookupEventsRequest Request)> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>What goes wrong with the n-th call, from 1; may throw.</summary>
    public Func<int, LookupFault> Fault { get; set; } = _ => LookupFault.None;

    /// <summary>Called before each answer.</summary>
    public Action<LookupEventsRequest> OnCall { get; set; } = _ => { };

    public FakeEventHistory With(params JsonObject[] records)
    {
        foreach (var record in records)
        {
            Add(record, record.ToJsonString());
        }

        return this;
    }

    /// <summary>Adds an event whose record is not what it should be.</summary>
    public FakeEventHistory WithDamaged(JsonObject record, string? text)
    {
        Add(record, text);
        return this;
    }

    public Task<TResponse> SendAsync<TResponse>(AwsRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : AwsShape
    {
        cancellationToken.ThrowIfCancellationRequested();
        var lookup = Assert.IsType<LookupEventsRequest>(request);
        lock (_gate)
        {
            _calls.Add((time.GetUtcNow(), lookup));
            OnCall(lookup);
            return Task.FromResult((TResponse)(AwsShape)Answer(lookup, Fault(_calls.Count)));
        }
    }

    public IAsyncEnumerable<TResponse> PagesAsync<TResponse>(AwsPagedRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : AwsShape => throw new NotSupportedException();

    public AwsCallException Failure(string errorId, string code, string? missing = null) => new($"CloudTrail LookupEvents in {region} failed with {code}.")
    {
        ErrorId = errorId,
        Code = code,
        Operation = "CloudTrail LookupEvents",
        AccountId = account,
        Region = region,
        MissingPermission = missing,
    };

    private void Add(JsonObject record, string? text) => _events.Add(new Event
    {
        EventId = (string?)record["eventID"],
        EventName = (string?)record["eventName"],
        EventSource = (string?)record["eventSource"],
        AccessKeyId = (string?)record["userIdentity"]?["accessKeyId"],
        EventTime = DateTimeOffset.Parse((string)record["eventTime"]!, System.Globalization.CultureInfo.InvariantCulture),
        ReadOnly = (bool?)record["readOnly"] == true ? "true" : "false",
        CloudTrailEvent = text,
    });

    private LookupEventsResponse Answer(LookupEventsRequest request, LookupFault fault)
    {
        Assert.True(request.LookupAttributes is null or { Count: 1 }, "A list can contain only one attribute.");
        Assert.InRange(request.MaxResults ?? 50, 1, 50);
        if (request.StartTime > request.EndTime)
        {
            throw Failure(AwsErrorIds.CallFailed, "InvalidTimeRangeException");
        }

        if (fault == LookupFault.Throttled)
        {
            throw Failure(AwsErrorIds.Throttled, "ThrottlingException");
        }

        var offset = 0;
        if (request.NextToken is { } token)
        {
            if (fault == LookupFault.TokenExpired || !_tokens.TryGetValue(token, out var known) || !HasSameParameters(known.Parameters, request))
            {
                throw Failure(AwsErrorIds.CallFailed, "InvalidNextTokenException");
            }

            if (fault == LookupFault.PageRepeated)
            {
                return known.Before;
            }

            offset = known.Offset;
        }

        return Page(request, offset);
    }

    private LookupEventsResponse Page(LookupEventsRequest request, int offset)
    {
        var size = request.MaxResults ?? 50;
        var found = _events.Where(e => IsFound(e, request)).OrderByDescending(e => e.EventTime).ToList();
        var next = offset + size < found.Count ? Guid.NewGuid().ToString("N") : null;
        var page = new LookupEventsResponse { Events = [.. found.Skip(offset).Take(size)], NextToken = next };
        if (next is not null)
        {
            _tokens.Add(next, (request, offset + size, page));
        }

        return page;
    }

    private static bool IsFound(Event e, LookupEventsRequest request)
        => (request.StartTime is null || e.EventTime >= request.StartTime)
            && (request.EndTime is null || e.EventTime <= request.EndTime)
            && request.LookupAttributes?[0] switch
            {
                null => true,
                { AttributeKey: "EventName" } attribute => e.EventName == attribute.AttributeValue,
                { AttributeKey: "AccessKeyId" } attribute => e.AccessKeyId == attribute.AttributeValue,
                { AttributeKey: "ReadOnly" } attribute => e.ReadOnly == attribute.AttributeValue,
                var other => throw new NotSupportedException(other.AttributeKey),
            };

    private static bool HasSameParameters(LookupEventsRequest first, LookupEventsRequest second)
        => first.StartTime == second.StartTime && first.EndTime == second.EndTime && first.MaxResults == second.MaxResults
            && first.LookupAttributes?[0] == second.LookupAttributes?[0];
}

using Hokusai.Aws.Connection;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>The lookups to make in one account and Region.</summary>
internal sealed record EventHistoryPlace(IAwsConnection Connection, IReadOnlyList<EventHistoryLookup> Lookups)
{
    /// <summary>Where a person finds its events; becomes their <see cref="Evidence.Source"/>.</summary>
    public string Source { get; } = $"event history {Connection.AccountId} {Connection.Region}";
}

/// <summary>
/// Which lookups answer a query. A lookup takes one attribute, and what it finds beside the wanted is paid for at 100 events a second, so:
/// <list type="bullet">
/// <item>Names wanted: one lookup for each. It finds nothing but wanted events, and costs one request, half a second, where there are none.
/// One lookup for all events of a service (<c>EventSource</c>) would read its Describe and List calls as well, which outnumber changes
/// by hundreds to one; <c>ResourceName</c> holds short names for some services and ARNs for others, and would miss changes.</item>
/// <item>No names, but reading calls needed only by name (<see cref="TrailQuery.RequiredReads"/>): one lookup for what changes something
/// (<c>ReadOnly</c> false; console sign-ins are among it), one for each such name, and then one for each access key whose calls are
/// followed (<see cref="TrailQuery.FollowedCalls"/>).</item>
/// <item>Neither: one lookup for everything.</item>
/// </list>
/// </summary>
internal sealed record EventHistoryPlan(IReadOnlyList<EventHistoryPlace> Places, IReadOnlyList<ReadProblem> Problems)
{
    /// <summary>How far back events can be looked up: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>"The last 90 days", asked for a while before they are read, are not too far back.</summary>
    private static readonly TimeSpan s_slack = TimeSpan.FromHours(1);

    /// <summary>The attribute values that the API takes: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupAttribute.html</summary>
    private const int MaxValueLength = 2000;

    private const string Source = "event history";

    /// <summary>Plans the lookups of a query.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="connections">The places that are asked.</param>
    /// <param name="elsewhere">Places that are asked only where the query names their Region.</param>
    /// <param name="now">The time.</param>
    public static EventHistoryPlan Of(TrailQuery query, IReadOnlyList<IAwsConnection> connections, IReadOnlyList<IAwsConnection> elsewhere, DateTimeOffset now)
    {
        var attributes = Attributes(query);
        var places = new List<EventHistoryPlace>();
        var named = query.Scopes.Where(scope => scope.Region is not null).ToList();
        foreach (var (connection, asked) in connections.Select(place => (place, query)).Concat(named.Count == 0 ? [] : elsewhere.Select(place => (place, query with { Scopes = named }))))
        {
            var spans = Spans(asked, connection, now);
            var lookups = attributes.SelectMany(attribute => spans.Select(span => span with { Key = attribute.Key, Value = attribute.Value })).ToList();
            if (lookups.Count > 0)
            {
                places.Add(new EventHistoryPlace(connection, lookups));
            }
        }

        return new EventHistoryPlan(places, [.. TooFarBack(query, now), .. NotConnected(query, [.. connections, .. elsewhere])]);
    }

    /// <summary>
    /// The lookups that come after those of this plan: everything that was done, at any of its places, with the access keys of the followed
    /// calls that its lookups found.
    /// </summary>
    public IReadOnlyList<EventHistoryPlace> Following(IEnumerable<(EventHistoryPlace Place, LookupReading Reading)> found, TrailQuery query)
    {
        if (query is not { EventNames: null, RequiredReads: not null, FollowedCalls: { } isFollowed })
        {
            return [];
        }

        var keys = found
            .SelectMany(f => new EventHistoryMerge(query, SilentObserver.Instance).Read([f]))
            .Where(record => record.Identity.AccessKeyId is { Length: > 0 } && isFollowed(record))
            .Select(record => (record.AccountId, Key: record.Identity.AccessKeyId!))
            .Distinct()
            .OrderBy(caller => caller.Key, StringComparer.Ordinal)
            .ToLookup(caller => caller.AccountId, caller => caller.Key, StringComparer.Ordinal);
        return [.. Places
            .Select(place => place with
            {
                Lookups = [.. keys[place.Connection.AccountId].SelectMany(key => place.Lookups
                    .Select(lookup => lookup with { Key = "AccessKeyId", Value = key })
                    .Distinct())],
            })
            .Where(place => place.Lookups.Count > 0)];
    }

    private static IReadOnlyList<(string? Key, string? Value)> Attributes(TrailQuery query)
    {
        if (query.EventNames is { } names)
        {
            return ByName(names);
        }

        return query.RequiredReads is { } reads ? [("ReadOnly", "false"), .. ByName(reads)] : [(null, null)];
    }

    private static IReadOnlyList<(string? Key, string? Value)> ByName(IReadOnlySet<string> names)
        => [.. names.Where(name => name.Length is > 0 and <= MaxValueLength).Order(StringComparer.Ordinal).Select(name => ("EventName", name))];

    private static List<EventHistoryLookup> Spans(TrailQuery query, IAwsConnection place, DateTimeOffset now)
    {
        IEnumerable<(DateTimeOffset? From, DateTimeOffset? To)> wanted = query.Scopes.Count == 0
            ? [(query.From, query.To)]
            : query.Scopes.Where(scope => IsIn(scope, place)).Select(scope => (Later(query.From, scope.From), Earlier(query.To, scope.To)));
        var merged = new List<EventHistoryLookup>();
        foreach (var span in wanted.Select(span => Span(span.From, span.To, now)).Where(span => span.From <= span.To).OrderBy(span => span.From))
        {
            if (merged.Count > 0 && span.From <= merged[^1].To)
            {
                var open = merged[^1];
                merged[^1] = span.To <= open.To ? open : open with { To = span.To, IsUpToNow = span.IsUpToNow };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    /// <summary>Event times are whole seconds.</summary>
    private static EventHistoryLookup Span(DateTimeOffset? from, DateTimeOffset? to, DateTimeOffset now)
    {
        var oldest = WholeSecond(now - Kept);
        return new EventHistoryLookup(
            null,
            null,
            from is { } first && first > oldest ? WholeSecond(first) : oldest,
            WholeSecond(to is { } last && last < now ? last : now))
        {
            IsFromTheBeginning = from is null || from <= oldest,
            IsUpToNow = to is null || to >= now,
        };
    }

    private static IEnumerable<ReadProblem> TooFarBack(TrailQuery query, DateTimeOffset now)
    {
        var first = query.Scopes.Count == 0
            ? query.From
            : query.Scopes.Select(scope => Later(query.From, scope.From)).Min();
        if (first is { } from && from < now - Kept - s_slack)
        {
            yield return new ReadProblem
            {
                Source = Source,
                ErrorId = EventHistoryErrorIds.ReachesTooFarBack,
                Reason = $"Event history keeps 90 days; what happened between {from:u} and {now - Kept:u} was not read.",
                Advice = "Read it from the trail's bucket (-TrailBucket), from a table over it (-AthenaTable), or from its files (-Path).",
            };
        }
    }

    private static IEnumerable<ReadProblem> NotConnected(TrailQuery query, IReadOnlyList<IAwsConnection> connections)
        => query.Scopes
            .Where(scope => !connections.Any(connection => IsIn(scope, connection)))
            .Select(scope => (scope.AccountId, scope.Region))
            .Distinct()
            .Select(place => new ReadProblem
            {
                Source = $"{Source} {place.AccountId ?? "of any account"} {place.Region ?? "in any Region"}",
                ErrorId = EventHistoryErrorIds.NotConnected,
                Reason = "What surrounds the finding is recorded there as well, and was not read.",
                Advice = place.Region is { } region ? $"Add {region} to -Region, or a role of the account to -RoleArn." : "Add a role of the account to -RoleArn.",
            });

    private static bool IsIn(TrailScope scope, IAwsConnection place)
        => (scope.AccountId is null || scope.AccountId == place.AccountId) && (scope.Region is null || scope.Region == place.Region);

    private static DateTimeOffset? Later(DateTimeOffset? limit, DateTimeOffset time) => limit > time ? limit : time;

    private static DateTimeOffset? Earlier(DateTimeOffset? limit, DateTimeOffset time) => limit < time ? limit : time;

    private static DateTimeOffset WholeSecond(DateTimeOffset time) => time.ToUniversalTime().AddTicks(-(time.UtcTicks % TimeSpan.TicksPerSecond));
}

using System.Runtime.CompilerServices;
using Hokusai.Aws.Connection;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>
/// CloudTrail records from event history: the management events of the last 90 days that every account keeps by itself, in the accounts
/// and Regions that it is connected to. <see cref="EventHistoryPlan"/> says which lookups it makes.
/// </summary>
/// <remarks>
/// Records come in order of time, the oldest first, and within a second of their ids. The API gives the newest first, and nothing can be
/// concluded from a change before what led to it is known; so all is read before the first record comes out. What was read waits in
/// memory, packed, or on disk where a folder is given. Where the reading is stopped before its end, what is there comes out for half a
/// second more.
/// </remarks>
internal sealed class EventHistorySource(IReadOnlyList<IAwsConnection> connections, EventHistoryOptions options) : ITrailSource
{
    /// <summary>Ctrl+C has to end everything within a second.</summary>
    private static readonly TimeSpan s_lastWords = TimeSpan.FromMilliseconds(500);

    /// <summary>Where global services record, if that is none of the Regions asked: read only for what surrounds a finding.</summary>
    public IReadOnlyList<IAwsConnection> Elsewhere { get; init; } = [];

    /// <inheritdoc/>
    public async IAsyncEnumerable<TrailEvent> ReadAsync(
        TrailQuery query, ITrailReadObserver observer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var plan = EventHistoryPlan.Of(query, connections, Elsewhere, options.Time.GetUtcNow());
        foreach (var problem in plan.Problems)
        {
            observer.OnProblem(problem);
        }

        if (query is { EventNames: null, RequiredReads: { } reads } && plan.Places.Count > 0)
        {
            observer.OnInformation(
                "event history",
                $"calls that only read are looked up by name ({string.Join(", ", reads.Order(StringComparer.Ordinal))}) and by the access keys of runs of Terraform; others are left out");
        }

        var (readings, isStopped) = await FetchAsync(plan.Places, query, observer, cancellationToken).ConfigureAwait(false);
        if (!isStopped && plan.Following(readings, query) is { Count: > 0 } following)
        {
            var (followed, isStoppedThen) = await FetchAsync(following, query, observer, cancellationToken).ConfigureAwait(false);
            (readings, isStopped) = ([.. readings, .. followed], isStoppedThen);
        }

        var stopped = options.Time.GetTimestamp();
        foreach (var record in new EventHistoryMerge(query, observer).Read(readings))
        {
            if (!isStopped)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
            else if (options.Time.GetElapsedTime(stopped) > s_lastWords)
            {
                break;
            }

            yield return record;
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    private Task<(IReadOnlyList<(EventHistoryPlace Place, LookupReading Reading)> Readings, bool IsStopped)> FetchAsync(
        IReadOnlyList<EventHistoryPlace> places, TrailQuery query, ITrailReadObserver observer, CancellationToken cancellationToken)
        => new EventHistoryFetch(options, observer, query.Enough).RunAsync(places, cancellationToken);
}

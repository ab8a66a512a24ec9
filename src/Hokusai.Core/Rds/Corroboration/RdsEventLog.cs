using System.Text.Json;
using Hokusai.Core.Access;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Corroboration;

/// <summary>The events of RDS in a snapshot: the resets of master passwords, and from when on the events tell.</summary>
internal sealed class RdsEventLog
{
    private const string ResetMessage = "Reset master credentials";

    private readonly List<(string AccountId, string Region, DateTimeOffset First, DateTimeOffset Last, string Source)> _spans = [];

    public RdsEventLog(Snapshot snapshot)
    {
        var resets = new List<RdsReset>();
        foreach (var document in snapshot.Of("rds", "describe-events"))
        {
            var times = new List<DateTimeOffset>();
            foreach (var (entry, index) in document.Content.Items("Events"))
            {
                if (entry.Time("Date") is { } time)
                {
                    times.Add(time);
                    resets.AddRange(Reset(document, entry, index, time));
                }
            }

            IsRead = true;
            if (times.Count > 0)
            {
                _spans.Add((document.Key.AccountId, document.Key.Region, times.Min(), times.Max(), document.Source));
            }
        }

        Resets = [.. resets.OrderBy(reset => reset.Time).ThenBy(reset => reset.Source, StringComparer.Ordinal)];
    }

    /// <summary>Whether RDS's events were asked for at all.</summary>
    public bool IsRead { get; }

    /// <summary>The resets of master passwords, in order of time.</summary>
    public IReadOnlyList<RdsReset> Resets { get; }

    /// <summary>
    /// The answer that reaches from before a moment to after it; null where none does. A list of events does not say from when on it was asked for
    /// (an hour back, unless it is told otherwise), so only its own events show how far it reaches.
    /// </summary>
    /// <param name="accountId">The account.</param>
    /// <param name="region">The Region.</param>
    /// <param name="time">The moment.</param>
    /// <param name="answeredAt">When the account answered; null where that is not known, and the last event stands for it.</param>
    public Evidence? Covering(string accountId, string region, DateTimeOffset time, DateTimeOffset? answeredAt)
        => _spans
            .Where(span => IsSame(span.AccountId, accountId) && IsSame(span.Region, region) && span.First <= time && time <= (answeredAt ?? span.Last))
            .Select(span => new Evidence { Source = span.Source, Field = "Events" })
            .FirstOrDefault();

    /// <summary>The last moment that any event speaks of; null where there is none.</summary>
    public DateTimeOffset? Last => _spans.Count == 0 ? null : _spans.Max(span => span.Last);

    private static IEnumerable<RdsReset> Reset(SnapshotDocument document, JsonElement entry, int index, DateTimeOffset time)
    {
        var type = entry.Text("SourceType");
        if (type is not ("db-instance" or "db-cluster")
            || entry.Text("SourceIdentifier") is not { } source
            || entry.Text("Message")?.Contains(ResetMessage, StringComparison.OrdinalIgnoreCase) != true)
        {
            yield break;
        }

        var arn = ArnName.TryParse(entry.Text("SourceArn"), out var parsed) ? parsed : default;
        yield return new RdsReset(
            source,
            type == "db-cluster",
            arn.AccountId ?? document.Key.AccountId,
            arn.Region ?? document.Key.Region,
            time,
            new Evidence
            {
                Source = document.Source,
                Field = $"Events[{index}]",
                Time = time,
                Note = $"RDS recorded for {source}: {ResetMessage} ({RdsReset.EventNumber}).",
            });
    }

    private static bool IsSame(string left, string right) => left.Length == 0 || right.Length == 0 || left == right;
}

using Hokusai.Reports.Text;

namespace Hokusai.Reports.Services;

/// <summary>A stretch of a service's history that is drawn as one picture.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="From">Its left edge, UTC.</param>
/// <param name="To">Its right edge, UTC; after <paramref name="From"/>.</param>
internal sealed record RevisionWindow(string Title, DateTimeOffset From, DateTimeOffset To)
{
    // Deployments last minutes; steps back further apart than this would press each other's minutes together.
    private static readonly TimeSpan Gap = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan MinMargin = TimeSpan.FromMinutes(1);

    // A picture that shows a third of another's time shows nothing new.
    private const int WorthACloserLook = 3;

    // One picture is read; past a few the tables serve better.
    private const int MaxCloser = 3;

    /// <summary>The whole history, and where that is long the steps back from nearby, with the deployments that are at work around them.</summary>
    public static IReadOnlyList<RevisionWindow> Of(ServiceHistory service)
    {
        var whole = Around("The whole time", service.From, service.Until);
        return [whole, .. Closer(service).Where(window => (whole.To - whole.From) / (window.To - window.From) >= WorthACloserLook).Take(MaxCloser)];
    }

    /// <summary>The edges in words.</summary>
    public string Range => TimeText.Range(From, To);

    /// <summary>Whether any part of the deployment lies in the picture.</summary>
    public bool Contains(DeploymentSpan span) => span.From <= To && span.To >= From;

    private static IEnumerable<RevisionWindow> Closer(ServiceHistory service)
    {
        var groups = new List<List<NumberedReversion>>();
        foreach (var reversion in service.Reversions)
        {
            if (groups.Count == 0 || reversion.Reversion.Time - groups[^1][^1].Reversion.Time > Gap)
            {
                groups.Add([]);
            }

            groups[^1].Add(reversion);
        }

        foreach (var group in groups)
        {
            var (from, to) = (group[0].Reversion.Time, group[^1].Reversion.Time);
            foreach (var deployment in service.Deployments)
            {
                var span = DeploymentSpan.Of(deployment, service.Until);
                if (span.From - group[^1].Reversion.Time <= Gap && group[0].Reversion.Time - span.To <= Gap)
                {
                    // One that takes far longer than a picture should is cut at the edge.
                    from = Earliest(from, Latest(span.From, Shift(group[0].Reversion.Time, -Gap)));
                    to = Latest(to, Earliest(span.To, Shift(group[^1].Reversion.Time, Gap)));
                }
            }

            var numbers = group.Count == 1 ? $"{group[0].Number}" : $"{group[0].Number} to {group[^1].Number}";
            yield return Around($"Closer: step{(group.Count == 1 ? "" : "s")} back {numbers}", from, to);
        }
    }

    private static RevisionWindow Around(string title, DateTimeOffset from, DateTimeOffset to)
    {
        var margin = (to - from) / 16;
        margin = margin > MinMargin ? margin : MinMargin;
        return new RevisionWindow(title, Shift(from, -margin), Shift(to, margin));
    }

    // A damaged record may carry the first or the last time that there is.
    private static DateTimeOffset Shift(DateTimeOffset time, TimeSpan by)
        => new(Math.Clamp(time.UtcTicks + by.Ticks, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);

    private static DateTimeOffset Earliest(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

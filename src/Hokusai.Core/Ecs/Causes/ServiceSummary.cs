using System.Globalization;
using System.Text;

namespace Hokusai.Core.Ecs.Causes;

/// <summary>What happened, in two or three sentences: the part of an investigation that is read aloud in an incident call.</summary>
internal static class ServiceSummary
{
    public static string Of(IReadOnlyList<EcsReversion> reversions, IReadOnlyList<RootCause> causes, int unread)
    {
        var text = new StringBuilder(reversions.Count == 0 ? "No step back of an ECS service was found in the evidence." : Told(reversions));
        if (causes[0].Kind != RootCauseKind.Unknown)
        {
            text.Append(CultureInfo.InvariantCulture, $" {causes[0].Confidence}: {causes[0].Title}{(causes.Count == 1 ? "" : $", and {causes.Count - 1} more cause{(causes.Count == 2 ? "" : "s")}")}.");
        }
        else if (reversions.Count > 0)
        {
            text.Append(" The evidence names no cause.");
        }

        if (unread > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" {unread} source{(unread == 1 ? "" : "s")} could not be read, so this may not be all.");
        }

        return text.ToString();
    }

    private static string Told(IReadOnlyList<EcsReversion> reversions)
    {
        var services = reversions.Select(reversion => $"{reversion.Cluster}/{reversion.Service}").Distinct(StringComparer.Ordinal).ToList();
        var names = services.Count switch
        {
            1 => services[0],
            2 => $"{services[0]} and {services[1]}",
            _ => $"{services.Count} services",
        };
        var first = reversions[0];
        var last = reversions[^1];
        return reversions.Count == 1
            ? $"{names} went back from {first.From} to {first.To} at {Utc(first.Time)}."
            : $"{names} went back {reversions.Count} times between {Utc(first.Time)} and {Utc(last.Time)}.";
    }

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

using Hokusai.Reports.Services;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>Which services went back, who did it and when, beside the headline.</summary>
internal static class ReversionFacts
{
    private const int MaxName = 80;

    public static (string What, string Who, string When) Of(IReadOnlyList<EcsReversion> reversions)
    {
        if (reversions.Count == 0)
        {
            return ("No step back in the evidence", "Nobody that the evidence shows", "–");
        }

        var ordered = reversions.OrderBy(r => r.Time).ToList();
        var (first, last) = (ordered[0].Time, ordered[^1].Time);
        return (
            $"{Words.Count(reversions.Count, "step back", "steps back")}: {Words.List([.. Services(ordered)], limit: 3)}",
            Words.List([.. ordered.Select(r => SafeText.Short(Words.Who(r), MaxName)).Distinct(StringComparer.Ordinal)]),
            first == last ? TimeText.Full(first) : TimeText.Range(first, last));
    }

    private static IEnumerable<string> Services(IReadOnlyList<EcsReversion> reversions)
        => reversions.GroupBy(ServiceKey.Of).Select(g =>
            $"{SafeText.Short(g.Key.Service, MaxName)} {Words.List([.. g.Select(r => SafeText.Short(RevisionName.Change(r.From, r.To), MaxName)).Distinct(StringComparer.Ordinal)], limit: 3)}");
}

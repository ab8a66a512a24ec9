using Hokusai.Reports.Text;

namespace Hokusai.Reports.Services;

/// <summary>Lines about the steps back and deployments of services.</summary>
public static class ServiceWords
{
    // Names of thousands of characters are an attack on the reader; the JSON report has all of them.
    private const int MaxName = 80;

    /// <summary>A step back in one line: what, when, why and by whom.</summary>
    public static string Of(EcsReversion reversion)
    {
        ArgumentNullException.ThrowIfNull(reversion);
        return $"{TimeText.Full(reversion.Time)}  {Short(reversion.Service)}: {Short(RevisionName.Change(reversion.From, reversion.To))}. {Words.Of(reversion.Kind)}, by {Short(Words.Who(reversion))} ({reversion.Confidence}).";
    }

    /// <summary>The steps back in order of time, each with its number in the report.</summary>
    public static IReadOnlyList<string> Reversions(Investigation investigation)
    {
        ArgumentNullException.ThrowIfNull(investigation);
        return [.. NumberedReversion.Of(investigation).Select(r => $"{r.Number}. {Of(r.Reversion)}")];
    }

    /// <summary>Where deployments of one service overlapped, each in a line.</summary>
    public static IReadOnlyList<string> Overlaps(Investigation investigation)
    {
        ArgumentNullException.ThrowIfNull(investigation);
        return [.. ServiceHistory.Of(investigation).SelectMany(service => service.Overlaps.Select(overlap =>
            $"{Short(service.Name)}: {overlap.MaxAtOnce} deployments at once, {TimeText.Range(overlap.From, overlap.To)}: {Words.List([.. overlap.Deployments.Select(Words.Deployer).Select(Short).Distinct(StringComparer.Ordinal)])}"))];
    }

    private static string Short(string text) => SafeText.Short(text, MaxName);
}

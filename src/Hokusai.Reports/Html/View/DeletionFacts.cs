using Hokusai.Reports.Deletions;
using Hokusai.Reports.Lifecycle;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>What was deleted, by whom and when, beside the headline.</summary>
internal static class DeletionFacts
{
    public static (string What, string Who, string When) Of(IReadOnlyList<S3Deletion> deletions)
    {
        if (deletions.Count == 0)
        {
            return ("No deletion in the evidence", "Nobody that the evidence shows", "–");
        }

        var (first, last) = (deletions.Min(d => d.First), deletions.Max(d => d.Last));
        var (objects, calls) = (deletions.Sum(d => d.Objects), deletions.Sum(d => d.UncountedCalls));
        var buckets = Words.List([.. deletions.Select(d => DeletionWords.Short(d.Bucket)).Distinct(StringComparer.Ordinal)], limit: 3);
        return (
            $"{LifecycleWords.Objects(objects)}{(calls > 0 ? " and more, uncounted" : "")}: {buckets}",
            Words.List([.. deletions.GroupBy(DeletionWords.Who, StringComparer.Ordinal).OrderByDescending(g => g.Sum(d => d.Objects)).Select(g => DeletionWords.Short(g.Key))]),
            first == last ? TimeText.Full(first) : TimeText.Range(first, last));
    }
}

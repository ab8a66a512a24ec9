using System.Globalization;
using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.S3.Causes;

/// <summary>Deletions in words.</summary>
internal static class DeletionText
{
    private const double Kilobyte = 1000;

    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
    private const long MaxKeys = 1000;

    private static readonly string[] s_units = ["bytes", "kB", "MB", "GB", "TB", "PB"];

    /// <summary>How much: "1,204 objects (3.2 GB)"; "at least" where a call does not tell.</summary>
    public static string HowMuch(IReadOnlyCollection<S3Deletion> deletions)
    {
        var (objects, sized, bytes, calls) = (deletions.Sum(deletion => deletion.Objects), deletions.Sum(deletion => deletion.SizedObjects), deletions.Sum(deletion => (decimal)deletion.Bytes), deletions.Sum(deletion => deletion.UncountedCalls));
        var size = sized == 0 ? "" : sized == objects ? $" ({Size(bytes)})" : $" ({Size(bytes)} of those whose size is recorded)";
        var uncounted = calls == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"up to {calls * MaxKeys:N0} {(objects == 0 ? "" : "more ")}objects by {(calls == 1 ? "a call" : string.Create(CultureInfo.InvariantCulture, $"{calls:N0} calls"))} of DeleteObjects whose keys no record names");
        return objects == 0 ? uncounted : string.Create(CultureInfo.InvariantCulture, $"{objects:N0} object{(objects == 1 ? "" : "s")}{size}") + (calls == 0 ? "" : $" and {uncounted}");
    }

    /// <summary>Where: "hokusai-models (models/ and checkpoints/)".</summary>
    public static string Where(IReadOnlyCollection<S3Deletion> deletions)
    {
        var prefixes = deletions.OrderByDescending(deletion => deletion.Objects).Select(deletion => deletion.Prefix).Where(prefix => prefix.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return prefixes.Count == 0 ? deletions.First().Bucket : $"{deletions.First().Bucket} ({CauseText.List(prefixes)})";
    }

    /// <summary>When: "at …" or "from … to …".</summary>
    public static string When(IReadOnlyCollection<S3Deletion> deletions)
    {
        var (first, last) = (deletions.Min(deletion => deletion.First), deletions.Max(deletion => deletion.Last));
        return first == last ? $"at {CauseText.At(first)}" : $"from {CauseText.At(first)} to {CauseText.At(last)}";
    }

    /// <summary>The first records, a few of many.</summary>
    public static IEnumerable<Evidence> Pointers(IEnumerable<S3Deletion> deletions) => deletions.Take(5).Select(deletion => deletion.Evidence);

    /// <summary>A size in powers of 1,000, as the reports have it.</summary>
    public static string Size(decimal bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        // What would be written as 1000 of a unit is 1 of the next.
        while (Math.Round(value, 1) >= Kilobyte && unit < s_units.Length - 1)
        {
            value /= Kilobyte;
            unit++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {s_units[unit]}");
    }
}

using System.Globalization;

namespace Hokusai.Core.Ecs.History;

/// <summary>Numbers of revisions that nothing tells of.</summary>
internal static class RevisionGaps
{
    // More than a person reads.
    private const int MostRanges = 10;

    /// <summary>The numbers between the first and the last known that are missing, in words (<c>29, 31-33</c>); null where none is.</summary>
    /// <param name="known">The known ones.</param>
    /// <param name="isWritten">Whether the revision that follows a gap is shown: the gap concerns its changes.</param>
    public static string? Between(IEnumerable<int> known, Func<int, bool> isWritten)
    {
        var ranges = new List<string>();
        int? before = null;
        foreach (var number in known.Order())
        {
            if (before is { } last && number > last + 1 && isWritten(number))
            {
                ranges.Add(InWords(last + 1, number - 1));
            }

            before = number;
        }

        return ranges.Count == 0 ? null
            : ranges.Count <= MostRanges ? string.Join(", ", ranges)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", ranges.Take(MostRanges))} and {ranges.Count - MostRanges} more stretches");
    }

    private static string InWords(int first, int last)
        => first == last ? first.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");
}

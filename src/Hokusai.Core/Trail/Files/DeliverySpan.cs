namespace Hokusai.Core.Trail.Files;

/// <summary>A span of delivery times.</summary>
/// <param name="From">The first, inclusive.</param>
/// <param name="To">The last, inclusive.</param>
internal readonly record struct DeliverySpan(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>The spans in order, those that meet or share a day made one: the delivery layout has a folder a day.</summary>
    public static IReadOnlyList<DeliverySpan> Merge(IEnumerable<DeliverySpan> spans)
    {
        var merged = new List<DeliverySpan>();
        foreach (var span in spans.OrderBy(static span => span.From))
        {
            if (merged.Count > 0 && span.From.UtcDateTime.Date <= merged[^1].To.UtcDateTime.Date)
            {
                var open = merged[^1];
                merged[^1] = open with { To = span.To > open.To ? span.To : open.To };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}

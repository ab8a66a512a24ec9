using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Risk;

/// <summary>How the objects of two filters relate.</summary>
internal static class FilterOverlap
{
    /// <summary>Whether every object of the inner filter is one of the outer.</summary>
    public static bool Contains(LifecycleFilter outer, LifecycleFilter inner)
        => (inner.Prefix ?? "").StartsWith(outer.Prefix ?? "", StringComparison.Ordinal)
            && outer.Tags.All(inner.Tags.Contains)
            && (outer.SizeGreaterThan ?? -1) <= (inner.SizeGreaterThan ?? -1)
            && (outer.SizeLessThan ?? long.MaxValue) >= (inner.SizeLessThan ?? long.MaxValue);

    /// <summary>Whether both select the same objects.</summary>
    public static bool AreSame(LifecycleFilter left, LifecycleFilter right) => Contains(left, right) && Contains(right, left);

    /// <summary>Whether an object can be one of both. An object has one value of each tag.</summary>
    public static bool Meet(LifecycleFilter left, LifecycleFilter right)
    {
        var (a, b) = (left.Prefix ?? "", right.Prefix ?? "");
        return (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal))
            && !left.Tags.Any(tag => right.Tags.Any(other => other.Key == tag.Key && other.Value != tag.Value))
            && Math.Max(left.SizeGreaterThan ?? -1, right.SizeGreaterThan ?? -1) + 1 < Math.Min(left.SizeLessThan ?? long.MaxValue, right.SizeLessThan ?? long.MaxValue);
    }
}

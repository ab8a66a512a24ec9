namespace Hokusai.Reports.Lifecycle;

/// <summary>How much: what is certain, and what it is at most.</summary>
internal readonly record struct LifecycleAmount(long Objects, long Bytes, long ObjectsAtMost, long BytesAtMost)
{
    /// <summary>The amount of one row. Below zero counts nothing, and at most is never less than what is certain.</summary>
    public static LifecycleAmount Of(LifecycleImpact impact)
    {
        var (objects, bytes) = (Math.Max(0, impact.Objects), Math.Max(0, impact.Bytes));
        return new LifecycleAmount(objects, bytes, Math.Max(objects, impact.ObjectsAtMost), Math.Max(bytes, impact.BytesAtMost));
    }

    public static LifecycleAmount Sum(IEnumerable<LifecycleAmount> amounts) => amounts.Aggregate(default(LifecycleAmount), (sum, next) => sum + next);

    // Sums of hostile numbers stop at the largest.
    public static LifecycleAmount operator +(LifecycleAmount one, LifecycleAmount other) => new(
        Add(one.Objects, other.Objects), Add(one.Bytes, other.Bytes), Add(one.ObjectsAtMost, other.ObjectsAtMost), Add(one.BytesAtMost, other.BytesAtMost));

    public bool IsUncertain => ObjectsAtMost > Objects || BytesAtMost > Bytes;

    public bool IsNothing => ObjectsAtMost == 0 && BytesAtMost == 0;

    public long Certain(LifecycleUnit unit) => unit == LifecycleUnit.Bytes ? Bytes : Objects;

    public long AtMost(LifecycleUnit unit) => unit == LifecycleUnit.Bytes ? BytesAtMost : ObjectsAtMost;

    private static long Add(long one, long other) => one > long.MaxValue - other ? long.MaxValue : one + other;
}

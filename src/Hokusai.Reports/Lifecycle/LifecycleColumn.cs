namespace Hokusai.Reports.Lifecycle;

/// <summary>One column of a calendar: a day, or several where a day each would be too narrow.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="IsPast">Whether its days were over.</param>
/// <param name="Parts">How much of each series, in the order of the stack.</param>
internal sealed record LifecycleColumn(DateOnly From, DateOnly To, bool IsPast, IReadOnlyList<LifecyclePart> Parts)
{
    /// <summary>What leaves where it is: the parts above the axis, or those that move, below it.</summary>
    public IEnumerable<LifecyclePart> Side(bool moves) => Parts.Where(p => p.Series.Effect == LifecycleEffect.Moved == moves);
}

/// <summary>How much of one series.</summary>
internal sealed record LifecyclePart(LifecycleSeries Series, LifecycleAmount Amount);

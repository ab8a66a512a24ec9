namespace Hokusai.Core.S3.Simulation;

/// <summary>Steps of one kind, and the first of their days, so that most versions are done with one comparison.</summary>
internal sealed class LifecycleSteps
{
    private readonly LifecycleStep[] _steps;
    private readonly int _leastDays;
    private readonly int _leastDate;

    /// <summary>No steps.</summary>
    public static LifecycleSteps None { get; } = new();

    /// <summary>Makes them of steps.</summary>
    public LifecycleSteps(params IEnumerable<LifecycleStep> steps)
    {
        _steps = [.. steps.OrderBy(step => step.Precedence)];
        _leastDays = _steps.Where(step => step.Days is not null).Select(step => step.Days!.Value).DefaultIfEmpty(int.MaxValue).Min();
        _leastDate = _steps.Where(step => step.Date is not null).Select(step => step.Date!.Value).DefaultIfEmpty(int.MaxValue).Min();
    }

    /// <summary>How many there are.</summary>
    public int Count => _steps.Length;

    /// <summary>The steps, in order of precedence.</summary>
    public ReadOnlySpan<LifecycleStep> All => _steps;

    /// <summary>Whether none of them is due before a day for what is of a day.</summary>
    public bool AreAfter(int day, int until) => day >= QuietFrom(until);

    /// <summary>The first day of which nothing is due before another day: what is of that day, or younger, is left alone.</summary>
    public long QuietFrom(int until) => _steps.Length == 0 ? 0 : Math.Max(until - LifecycleDay.After(0, _leastDays), _leastDate >= until ? 0 : until - LifecycleDay.After(0, 0));

    /// <summary>The day on which the first is due for what is of a day, whatever the filters beside the prefix say.</summary>
    public LifecycleStep? FirstOf(int day, out long due)
    {
        LifecycleStep? first = null;
        due = LifecycleDay.Never;
        foreach (var step in _steps)
        {
            if (step.Due(day) is var its && its < due)
            {
                first = step;
                due = its;
            }
        }

        return first;
    }
}

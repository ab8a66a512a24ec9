using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Athena;

/// <summary>
/// On which days versions may be created, or superseded, so that rules tell them apart: what is newer than the latest has nothing happen to it, and all that is older
/// than the oldest has the same happen. Both bounds may be wider than need be, never narrower; what happens is for the evaluator to say.
/// </summary>
internal sealed class GroupReach
{
    // LifecycleWalk looks at this day, too: no move to infrequent access is certain before.
    private const int DaysBeforeInfrequentAccess = 30;

    private readonly IReadOnlyList<LifecycleRule> _rules;
    private readonly BucketVersioning _versioning;
    private readonly int _until;

    /// <summary>Prepares the bounds.</summary>
    /// <param name="configurations">The rules; disabled ones do nothing.</param>
    /// <param name="versioning">The bucket's versioning.</param>
    /// <param name="from">The first day that is simulated, as <see cref="DateOnly.DayNumber"/>.</param>
    /// <param name="until">The first day that is not.</param>
    public GroupReach(IEnumerable<LifecycleConfiguration> configurations, BucketVersioning versioning, int from, int until)
    {
        _rules = [.. configurations.SelectMany(configuration => configuration.Rules).Where(rule => rule.IsEnabled)];
        _versioning = versioning;
        _until = until;
        var days = _rules.SelectMany(AllDays).Append(DaysBeforeInfrequentAccess).Max();
        var date = _rules.SelectMany(AllDates).Select(DayOf).Append(from).Min();
        Oldest = (int)Math.Max(0L, (long)date - days - 2);
    }

    /// <summary>The day that stands for all days before it.</summary>
    public int Oldest { get; }

    /// <summary>The latest day for versions below a prefix; null where nothing happens to any.</summary>
    /// <param name="prefix">The longest prefix of a rule that their keys begin with.</param>
    /// <param name="kind">What they are. The day is that of being superseded for noncurrent ones, else that of the creation.</param>
    public int? Latest(string prefix, ObjectVersionKind kind)
        => _rules.Where(rule => prefix.StartsWith(rule.Filter.Prefix ?? "", StringComparison.Ordinal))
            .SelectMany(rule => kind switch
            {
                ObjectVersionKind.Current => Moves(rule).Concat(Expirations(rule)),
                ObjectVersionKind.CurrentDeleteMarker => rule.Expiration is { RemovesExpiredDeleteMarkers: true } ? [After(0)] : Expirations(rule),
                _ => Noncurrent(rule).Concat(_versioning == BucketVersioning.Enabled ? [] : Expirations(rule)),
            })
            .Max();

    // Due on the day, its days and 1 (LifecycleDay.After); a date that came is due on the next day.
    private int? After(int days) => (int)Math.Max(0L, (long)_until - Math.Max(days, 0) - 2);

    private int? At(DateTimeOffset date) => DayOf(date) < _until ? After(0) : null;

    private IEnumerable<int?> Moves(LifecycleRule rule) => rule.Transitions.SelectMany(transition => Due(transition.Days, transition.Date));

    private IEnumerable<int?> Expirations(LifecycleRule rule) => Due(rule.Expiration?.Days, rule.Expiration?.Date);

    private IEnumerable<int?> Noncurrent(LifecycleRule rule)
    {
        foreach (var transition in rule.NoncurrentVersionTransitions)
        {
            yield return After(transition.Days ?? 0);
        }

        if (rule.NoncurrentVersionExpiration is { } expiration)
        {
            yield return After(expiration.Days ?? 0);
        }
    }

    private IEnumerable<int?> Due(int? days, DateTimeOffset? date)
    {
        if (days is { } some)
        {
            yield return After(some);
        }

        if (date is { } day)
        {
            yield return At(day);
        }
    }

    private static int DayOf(DateTimeOffset date) => LifecycleDay.Of(date.UtcTicks);

    private static IEnumerable<int> AllDays(LifecycleRule rule) =>
    [
        .. rule.Transitions.Select(transition => transition.Days ?? 0),
        .. rule.NoncurrentVersionTransitions.Select(transition => transition.Days ?? 0),
        rule.Expiration?.Days ?? 0,
        rule.NoncurrentVersionExpiration?.Days ?? 0,
    ];

    private static IEnumerable<DateTimeOffset> AllDates(LifecycleRule rule)
        => rule.Transitions.Select(transition => transition.Date).Append(rule.Expiration?.Date).OfType<DateTimeOffset>();
}

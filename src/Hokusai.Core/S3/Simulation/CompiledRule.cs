using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Simulation;

/// <summary>One enabled rule as steps.</summary>
internal sealed class CompiledRule
{
    private readonly LifecycleRule _rule;
    private readonly int _place;
    private readonly int _precedence;
    private readonly VersionFilter _filter;
    private readonly MinimumTransitionSize? _minimumSize;

    /// <summary>Compiles a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="place">Its place in the configuration.</param>
    /// <param name="precedence">Its place among the rules ordered by what they say, which their order in the configuration does not change.</param>
    /// <param name="configuration">Its configuration.</param>
    /// <param name="isDirectoryBucket">Whether the bucket is a directory bucket.</param>
    public CompiledRule(LifecycleRule rule, int place, int precedence, LifecycleConfiguration configuration, bool isDirectoryBucket)
    {
        _rule = rule;
        _place = place;
        _precedence = precedence;
        _filter = new VersionFilter(rule.Filter);
        _minimumSize = configuration.DefaultMinimumSize;

        if (isDirectoryBucket)
        {
            // https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-buckets-objects-lifecycle.html: expiration by days, aborted uploads, no tags.
            Expirations = _filter.HasTags ? [] : [.. ExpirationSteps().Where(step => step.Date is null)];
            Aborts = [.. AbortSteps()];
            return;
        }

        Transitions = [.. rule.Transitions.Select(transition => Move(transition.StorageClass, transition.Days, transition.Date, newer: 0))];
        Expirations = [.. ExpirationSteps()];
        MarkerRemovals = [.. MarkerSteps()];
        NoncurrentTransitions =
        [
            .. rule.NoncurrentVersionTransitions.Select(transition => Move(transition.StorageClass, transition.Days ?? 0, null, transition.NewerNoncurrentVersions ?? 0)),
        ];
        NoncurrentExpirations = rule.NoncurrentVersionExpiration is { } noncurrent
            ? [Step(noncurrent.Days ?? 0, date: null, newer: noncurrent.NewerNoncurrentVersions ?? 0)]
            : [];
        Aborts = [.. AbortSteps()];
    }

    /// <summary>The prefix; empty for the whole bucket.</summary>
    public string Prefix => _rule.Filter.Prefix ?? "";

    /// <summary>Moves of current versions.</summary>
    public IReadOnlyList<LifecycleStep> Transitions { get; } = [];

    /// <summary>Expirations of current versions.</summary>
    public IReadOnlyList<LifecycleStep> Expirations { get; }

    /// <summary>Removals of delete markers without versions.</summary>
    public IReadOnlyList<LifecycleStep> MarkerRemovals { get; } = [];

    /// <summary>Moves of noncurrent versions.</summary>
    public IReadOnlyList<LifecycleStep> NoncurrentTransitions { get; } = [];

    /// <summary>Deletions of noncurrent versions.</summary>
    public IReadOnlyList<LifecycleStep> NoncurrentExpirations { get; } = [];

    /// <summary>Aborted uploads.</summary>
    public IReadOnlyList<LifecycleStep> Aborts { get; }

    private IEnumerable<LifecycleStep> ExpirationSteps()
    {
        if (_rule.Expiration is { } expiration && (expiration.Days is not null || expiration.Date is not null))
        {
            yield return Step(expiration.Days, expiration.Date, newer: 0);
        }
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-configuration-examples.html#lifecycle-config-conceptual-ex7: rules with days remove a
    // delete marker without versions when it is old enough, ExpiredObjectDeleteMarker does so as soon as it is alone.
    private IEnumerable<LifecycleStep> MarkerSteps()
    {
        if (_filter.IsForDeleteMarkers)
        {
            return _rule.Expiration is { RemovesExpiredDeleteMarkers: true } ? [Step(days: 0, date: null, newer: 0)] : ExpirationSteps();
        }

        return [];
    }

    // The prefix alone decides which uploads are aborted: https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html.
    private IEnumerable<LifecycleStep> AbortSteps()
    {
        if (_rule.AbortMultipartUploadDays is { } days && !_filter.HasTags && !_filter.HasSizes)
        {
            yield return Step(days, date: null, newer: 0);
        }
    }

    private LifecycleStep Step(int? days, DateTimeOffset? date, int newer) => new()
    {
        Rule = _place,
        Precedence = _precedence,
        Filter = _filter,
        Days = days is { } some ? Math.Max(some, 0) : null,
        Date = Day(date),
        Newer = newer,
    };

    private LifecycleStep Move(StorageClass target, int? days, DateTimeOffset? date, int newer) => new()
    {
        Rule = _place,
        Precedence = _precedence,
        Filter = _filter,
        Days = days is { } some ? Math.Max(some, 0) : null,
        Date = Day(date),
        Newer = newer,
        Target = target,
        SmallObjects = MovesSmallObjectsTo(target),
    };

    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html, TransitionDefaultMinimumObjectSize. Where nothing tells which of
    // the two it is, small objects move to the archive classes only perhaps: configurations untouched since September 2024 still vary by class.
    private Match MovesSmallObjectsTo(StorageClass target)
    {
        if (_filter.HasSizes)
        {
            return Match.Always;
        }

        if (target is not (StorageClass.GlacierFlexibleRetrieval or StorageClass.GlacierDeepArchive))
        {
            return target == StorageClass.Unknown ? Match.Maybe : Match.Never;
        }

        return _minimumSize switch
        {
            MinimumTransitionSize.All128K => Match.Never,
            MinimumTransitionSize.VariesByStorageClass => Match.Always,
            _ => Match.Maybe,
        };
    }

    // "The time is always midnight UTC"; S3 refuses others, which here wait for the next.
    private static int? Day(DateTimeOffset? date) =>
        date is { } some ? LifecycleDay.Of(some.UtcTicks) + (some.UtcTicks % TimeSpan.TicksPerDay == 0 ? 0 : 1) : null;
}

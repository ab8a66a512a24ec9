using System.Globalization;
using System.Text;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.Tests.S3.Simulation;

/// <summary>Short words for what the tests of the simulator say again and again.</summary>
internal static class Simulated
{
    public static SimulatedBucket Bucket(BucketVersioning versioning = BucketVersioning.Unversioned) => new() { Versioning = versioning };

    public static LifecycleConfiguration Rules(params LifecycleRule[] rules) => new() { Rules = rules, DefaultMinimumSize = MinimumTransitionSize.All128K };

    public static LifecycleRule Rule(string id, string? prefix = null, int? expire = null, params LifecycleTransition[] transitions) => new()
    {
        Id = id,
        IsEnabled = true,
        Filter = new LifecycleFilter { Prefix = prefix },
        Expiration = expire is null ? null : new LifecycleExpiration { Days = expire },
        Transitions = transitions,
    };

    public static LifecycleTransition To(StorageClass target, int days) => new() { StorageClass = target, Days = days };

    public static long At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcTicks;

    public static int Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    public static byte[] Key(string key) => Encoding.UTF8.GetBytes(key);

    /// <summary>A current version of 1 MB.</summary>
    public static ObjectVersion Current(string key, string created, StorageClass storageClass = StorageClass.Standard, long size = 1 << 20) => new()
    {
        Key = Key(key),
        Created = At(created),
        Size = size,
        StorageClass = storageClass,
        Kind = ObjectVersionKind.Current,
        Tags = [],
        HasOtherVersions = false,
    };

    /// <summary>What becomes of a version, one line for each outcome: <c>2014-01-19 rule Transition Standard>GlacierFlexibleRetrieval</c>, with <c>?</c> where it may happen.</summary>
    public static string[] Outcomes(
        LifecycleConfiguration configuration,
        SimulatedBucket bucket,
        in ObjectVersion version,
        string from = "2000-01-01",
        string until = "2040-01-01")
    {
        var evaluator = new LifecycleEvaluator(configuration, bucket);
        var outcomes = new LifecycleOutcome[evaluator.MostOutcomes];
        var count = evaluator.Evaluate(version, Day(from), Day(until), outcomes);
        return [.. outcomes.Take(count).Select(outcome => Line(configuration, outcome))];
    }

    private static string Line(LifecycleConfiguration configuration, LifecycleOutcome outcome)
    {
        var day = DateOnly.FromDayNumber(outcome.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var move = outcome.Action is LifecycleAction.Transition or LifecycleAction.TransitionNoncurrentVersion ? $" {outcome.From}>{outcome.To}" : "";
        return $"{day} {configuration.Rules[outcome.Rule].Id} {outcome.Action}{move}{(outcome.IsCertain ? "" : " ?")}";
    }
}

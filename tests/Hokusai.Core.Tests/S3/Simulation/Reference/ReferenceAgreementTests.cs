using System.Globalization;
using Hokusai.Core.S3.Simulation;
using Xunit;
using Xunit.Abstractions;

namespace Hokusai.Core.Tests.S3.Simulation.Reference;

/// <summary>The evaluator, which sees one version at a time, against the reference, which walks with all of them night by night and knows everything.</summary>
public sealed class ReferenceAgreementTests(ITestOutputHelper output)
{
    private const int Buckets = 100_000;

    /// <summary>
    /// What the evaluator calls certain, the reference saw; what the reference saw, the evaluator said, on that day for certain, or on that day or before as
    /// what may happen. After a move that may have happened, the class before the next outcome is not certain. Of versions that are alone in their key, and of which all is known, it says exactly what the reference saw.
    /// </summary>
    [Fact]
    public void Evaluator_and_reference_agree_on_100_000_random_buckets()
    {
        var seen = 0;
        var certain = 0;
        var exact = 0;
        for (var seed = 0; seed < Buckets; seed++)
        {
            var bucket = new RandomBucket(new Random(seed));
            var hidden = seed % 4 == 0 ? seed / 4 % 32 : 0;
            var (evaluator, outcomes) = Evaluate(bucket, hidden);
            var reference = new ReferenceBucket(bucket.Configuration, bucket.Versioning, bucket.Key, bucket.Versions.ToList()).Run(bucket.Start, bucket.End);
            seen += reference.Count;
            certain += reference.Count(one => Claims(outcomes, one, bucket, mayBeEarlier: false));
            Check(seed, bucket, outcomes, reference);
            if (hidden == 0 && bucket.Versions.Count == 1 && evaluator.All(outcome => outcome.IsCertain))
            {
                exact++;
                Assert.Equal(reference.Select(one => Line(bucket, one)), outcomes.Select(one => Line(bucket, one.Outcome)));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seen} outcomes of the reference, {certain} said for certain, {exact} buckets exactly alike"));
        Assert.True(certain > seen * 0.5, "Too much of what happens is only said to be possible.");
        Assert.True(exact > Buckets / 4, "Too few buckets are compared exactly.");
    }

    private static (List<LifecycleOutcome> All, List<(int Version, LifecycleOutcome Outcome)> Numbered) Evaluate(RandomBucket bucket, int hidden)
    {
        var evaluator = new LifecycleEvaluator(bucket.Configuration, bucket.SeeBucket(hidden));
        var room = new LifecycleOutcome[evaluator.MostOutcomes];
        var numbered = new List<(int, LifecycleOutcome)>();
        for (var place = 0; place < bucket.Versions.Count; place++)
        {
            var count = evaluator.Evaluate(bucket.See(place, hidden), Day(bucket.Start), Day(bucket.End), room);
            for (var at = 0; at < count; at++)
            {
                Assert.True(at == 0 || room[at].Day >= room[at - 1].Day, "The outcomes are not in order of time.");
                numbered.Add((bucket.Versions[place].Number, room[at]));
            }
        }

        return ([.. numbered.Select(one => one.Item2)], numbered);
    }

    private static void Check(int seed, RandomBucket bucket, List<(int Version, LifecycleOutcome Outcome)> said, List<ReferenceOutcome> saw)
    {
        var unsaid = saw.FirstOrDefault(one => !Claims(said, one, bucket, mayBeEarlier: true));
        var untrue = said.FirstOrDefault(one => one.Outcome.IsCertain && !saw.Exists(other =>
            Same(one, other) && (one.Outcome.From == other.From || said.Exists(before => before.Version == one.Version && !before.Outcome.IsCertain))));
        if (unsaid is not null || untrue.Outcome.IsCertain)
        {
            Assert.Fail(string.Join(
                '\n',
                [
                    $"Bucket {seed}, {bucket.Versioning}, {bucket.Key}, from {bucket.Start:yyyy-MM-dd}",
                    .. bucket.Configuration.Rules.Where(rule => rule.IsEnabled && bucket.Key.StartsWith(rule.Filter.Prefix!, StringComparison.Ordinal)).Select(rule =>
                        $"{rule.Id} >{rule.Filter.SizeGreaterThan} <{rule.Filter.SizeLessThan} tags {rule.Filter.Tags.Count} expire {rule.Expiration} move "
                        + $"{string.Join(", ", rule.Transitions)} nc {rule.NoncurrentVersionExpiration} ncmove {string.Join(", ", rule.NoncurrentVersionTransitions)}"),
                    .. bucket.Versions.Select(version => $"v{version.Number} {version.Created:s} {version.Size} {version.Class} marker {version.IsDeleteMarker} null {version.IsNull} hold {version.HasLegalHold} until {version.RetainUntil:s}"),
                    $"unsaid {(unsaid is null ? "" : Line(bucket, unsaid))}, untrue {(untrue.Outcome.IsCertain ? Line(bucket, untrue.Outcome) : "")}",
                    .. saw.Select(one => $"saw v{one.Version} {Line(bucket, one)}"),
                    .. said.Select(one => $"said v{one.Version} {Line(bucket, one.Outcome)}{(one.Outcome.IsCertain ? "" : " ?")}"),
                ]));
        }
    }

    private static bool Claims(List<(int Version, LifecycleOutcome Outcome)> said, ReferenceOutcome saw, RandomBucket bucket, bool mayBeEarlier) =>
        said.Exists(one => mayBeEarlier && !one.Outcome.IsCertain
            ? one.Version == saw.Version && IsLike(one.Outcome, saw) && one.Outcome.Day <= saw.Day
            : Same(one, saw) && one.Outcome.IsCertain && bucket.Configuration.Rules[one.Outcome.Rule].Id is not null);

    private static bool Same((int Version, LifecycleOutcome Outcome) said, ReferenceOutcome saw) =>
        said.Version == saw.Version && IsLike(said.Outcome, saw) && said.Outcome.Day == saw.Day;

    private static bool IsLike(LifecycleOutcome said, ReferenceOutcome saw) => said.Action == saw.Action && said.To == saw.To;

    private static string Line(RandomBucket bucket, LifecycleOutcome outcome) =>
        $"{outcome.Day - Day(bucket.Start)} {bucket.Configuration.Rules[outcome.Rule].Id} {outcome.Action} {outcome.From}>{outcome.To}";

    private static string Line(RandomBucket bucket, ReferenceOutcome outcome) =>
        $"{outcome.Day - Day(bucket.Start)} {outcome.RuleId} {outcome.Action} {outcome.From}>{outcome.To}";

    private static int Day(DateTime midnight) => DateOnly.FromDateTime(midnight).DayNumber;
}

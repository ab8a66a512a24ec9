using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Validation;
using Hokusai.Core.S3.Configuration.Writing;
using Hokusai.Core.S3.Risk;
using Hokusai.Core.S3.Risk.Repair;
using Hokusai.Core.Tests.S3.Configuration;

namespace Hokusai.Core.Tests.S3.Risk;

/// <summary>What holds of every configuration.</summary>
public sealed class LifecyclePropertyTests
{
    private static readonly Gen<BucketFacts> s_bucket =
        from configuration in RandomConfigurations.All.Generator
        from versioning in Gen.Elements(BucketVersioning.Enabled, BucketVersioning.Suspended, BucketVersioning.Unversioned)
        from isVersioningKnown in Gen.Elements(true, true, false)
        from name in Gen.Elements("acme-models", "acme-terraform-state", "acme-logs", "acme-tmp", "acme")
        from isAccessKnown in Gen.Elements(true, false)
        select new BucketFacts
        {
            Bucket = name,
            Lifecycle = Fact.Known<LifecycleConfiguration?>(configuration),
            Versioning = isVersioningKnown ? Fact.Known(versioning) : Fact.Unknown<BucketVersioning>("denied"),
            LastAccess = isAccessKnown
                ? Fact.Known<IReadOnlyList<PrefixAccess>>([new PrefixAccess("models/", new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero)), new PrefixAccess("tmp/", null)])
                : Fact.Unknown<IReadOnlyList<PrefixAccess>>("none"),
        };

    [Fact]
    public void What_is_written_as_JSON_is_read_as_it_was()
        => Prop.ForAll(RandomConfigurations.All, configuration =>
        {
            var written = LifecycleJson.Write(Valid(configuration));
            var read = ReadConfiguration.Of(written);
            return read.Problems.Count == 0 && LifecycleJson.Write(read.Configuration!) == written
                && read.Configuration!.Rules.Count == Valid(configuration).Rules.Count;
        }).Holds();

    [Fact]
    public void A_repaired_configuration_is_valid_unless_nothing_is_left_of_it()
        => Prop.ForAll(RandomConfigurations.All, configuration =>
        {
            var flaws = LifecycleValidation.Of(LifecycleRepair.Of(configuration));
            return flaws.All(flaw => flaw.ErrorId == LifecycleFlawIds.NoRules).Label(string.Join("; ", flaws.Select(flaw => $"{flaw.ErrorId} {flaw.Field} {flaw.Reason}")));
        }).Holds();

    [Fact]
    public void A_repair_repairs_nothing_twice()
        => Prop.ForAll(RandomConfigurations.All, configuration =>
        {
            var once = LifecycleRepair.Of(configuration);
            return LifecycleJson.Write(LifecycleRepair.Of(once)) == LifecycleJson.Write(once);
        }).Holds();

    [Fact]
    public void Where_no_day_is_after_the_last_transition_the_expiration_goes()
    {
        var last = new DateTimeOffset(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);
        var rule = new LifecycleRule { IsEnabled = true, Filter = new LifecycleFilter(), Transitions = [new LifecycleTransition { Date = last, StorageClass = StorageClass.StandardIa }], Expiration = new LifecycleExpiration { Date = last } };

        Assert.Null(Assert.Single(LifecycleRepair.Of(new LifecycleConfiguration { Rules = [rule] }).Rules).Expiration);
    }

    [Fact]
    public void A_correction_is_valid_and_has_the_finding_no_more()
        => Prop.ForAll(s_bucket.ToArbitrary(), any =>
        {
            var faults = new List<string>();
            // What S3 refuses is not in force: its one correction is the one that makes it valid.
            var valid = any with { Lifecycle = Fact.Known<LifecycleConfiguration?>(LifecycleRepair.Of(any.Lifecycle.Value!)) };
            var risks = LifecycleRisks.Of(any, new RiskSettings()).Where(risk => risk.Id == "HKS-S3-018").Select(risk => (Bucket: any, Risk: risk))
                .Concat(LifecycleRisks.Of(valid, new RiskSettings()).Select(risk => (Bucket: valid, Risk: risk)));
            foreach (var (bucket, risk) in risks.Where(found => found.Risk.Correction is not null).DistinctBy(found => (found.Bucket, found.Risk.Id)))
            {
                var read = ReadConfiguration.Of(risk.Correction!.Json);
                faults.AddRange(read.Problems.Select(problem => problem.ToString()));
                faults.AddRange(LifecycleValidation.Of(read.Configuration!).Select(flaw => $"{risk.Id}: {flaw.Reason}"));
                var corrected = bucket with
                {
                    Lifecycle = Fact.Known<LifecycleConfiguration?>(read.Configuration! with { DefaultMinimumSize = bucket.Lifecycle.Value!.DefaultMinimumSize }),
                    Versioning = risk.Id == "HKS-S3-009" ? Fact.Known(BucketVersioning.Enabled) : bucket.Versioning,
                };
                faults.AddRange(LifecycleRisks.Of(corrected, new RiskSettings()).Where(left => left.Id == risk.Id && !left.IsUnknown).Select(left => $"{left.Id} is still there: {left.Reason}\n{risk.Correction.Json}"));
            }

            return (faults.Count == 0).Label(string.Join("\n", faults));
        }).Holds();

    [Fact]
    public void A_correction_brings_up_nothing_that_is_as_bad_as_what_it_takes_away()
        => Prop.ForAll(s_bucket.ToArbitrary(), any =>
        {
            var faults = new List<string>();
            var bucket = any with { Lifecycle = Fact.Known<LifecycleConfiguration?>(LifecycleRepair.Of(any.Lifecycle.Value!)) };
            var before = LifecycleRisks.Of(bucket, new RiskSettings());
            foreach (var risk in before.Where(found => found.Correction is not null).DistinctBy(found => found.Id))
            {
                var after = LifecycleRisks.Of(Corrected(bucket, risk), new RiskSettings());
                faults.AddRange(after
                    .Where(found => !found.IsUnknown && found.Severity >= risk.Severity && !before.Any(known => known.Id == found.Id && known.Severity >= found.Severity))
                    .Select(found => $"{risk.Id} ({risk.Severity}) brings up {found.Id} ({found.Severity}) {found.Reason}\nfrom\n{LifecycleJson.Write(bucket.Lifecycle.Value!)}\nto\n{risk.Correction!.Json}"));
            }

            return (faults.Count == 0).Label(string.Join("\n", faults));
        }).Holds();

    [Fact]
    public void Corrections_taken_one_after_the_other_come_to_an_end()
        => Prop.ForAll(s_bucket.ToArbitrary(), any =>
        {
            var bucket = any with { Lifecycle = Fact.Known<LifecycleConfiguration?>(LifecycleRepair.Of(any.Lifecycle.Value!)) };
            for (var step = 0; step < 24; step++)
            {
                if (LifecycleRisks.Of(bucket, new RiskSettings()).FirstOrDefault(risk => risk.Correction is not null && risk.Id != "HKS-S3-016") is not { } risk)
                {
                    return true.Label("");
                }

                bucket = Corrected(bucket, risk);
            }

            return false.Label(string.Join("\n", LifecycleRisks.Of(bucket, new RiskSettings()).Select(risk => $"{risk.Id} {risk.Reason}")) + LifecycleJson.Write(any.Lifecycle.Value!));
        }).Holds();

    [Fact]
    public void A_correction_expires_no_object_earlier_than_the_rules_did()
        => Prop.ForAll(s_bucket.ToArbitrary(), bucket =>
        {
            string[] keys = ["logs/app/1", "models/tmp/1", "models/1", "tmp/1", "/x/1", "1", "a"];
            var before = keys.Select(key => FirstDay(bucket.Lifecycle.Value!, key)).ToList();
            return LifecycleRisks.Of(bucket, new RiskSettings()).Where(risk => risk.Correction is not null && risk.Id != "HKS-S3-016")
                .All(risk => keys.Zip(before).All(key => FirstDay(ReadConfiguration.Good(risk.Correction!.Json), key.First) >= key.Second));
        }).Holds();

    [Fact]
    public void The_standard_of_any_bucket_is_valid_and_has_no_risk_that_matters()
        => Prop.ForAll(s_bucket.ToArbitrary(), bucket =>
        {
            var standard = BucketStandard.ConfigurationOf(bucket, new RiskSettings());
            var after = bucket with { Lifecycle = Fact.Known<LifecycleConfiguration?>(standard), Versioning = Fact.Known(BucketVersioning.Enabled), AccessLogTarget = Fact.Known<AccessLogTarget?>(new AccessLogTarget("logs", "", AccessLogKeyFormat.Simple)), LastAccess = new BucketFacts { Bucket = "", Lifecycle = bucket.Lifecycle }.LastAccess };
            var risks = LifecycleRisks.Of(after, new RiskSettings()).Where(risk => risk.Severity > Severity.Low).ToList();
            return (LifecycleValidation.Of(standard).Count == 0 && risks.Count == 0).Label(string.Join("\n", risks.Select(risk => $"{risk.Id} {risk.Reason}")) + LifecycleJson.Write(standard));
        }).Holds();

    [Fact]
    public void Whatever_the_bytes_the_reader_answers_and_does_not_fail()
        => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), content =>
        {
            ReadConfiguration.Of(content);
            ReadConfiguration.Of(Encoding.UTF8.GetBytes("{\"Rules\":[" + Encoding.Latin1.GetString(content) + "]}"));
            ReadConfiguration.Of(Encoding.UTF8.GetBytes("<LifecycleConfiguration>" + Encoding.Latin1.GetString(content)));
            return true;
        }).Holds();

    private static BucketFacts Corrected(BucketFacts bucket, LifecycleRisk risk) => bucket with
    {
        Lifecycle = Fact.Known<LifecycleConfiguration?>(ReadConfiguration.Good(risk.Correction!.Json) with { DefaultMinimumSize = risk.Id == "HKS-S3-016" ? MinimumTransitionSize.All128K : bucket.Lifecycle.Value!.DefaultMinimumSize }),
        Versioning = risk.Id == "HKS-S3-009" ? Fact.Known(BucketVersioning.Enabled) : bucket.Versioning,
    };

    // The first day on which an object of 1 MB without tags may go; rules by tags are for others.
    private static int FirstDay(LifecycleConfiguration configuration, string key)
        => configuration.Rules
            .Where(rule => rule.IsEnabled && rule.Filter.Tags.Count == 0 && key.StartsWith(rule.Filter.Prefix ?? "", StringComparison.Ordinal))
            .Where(rule => (rule.Filter.SizeGreaterThan ?? -1) < 1 << 20 && (rule.Filter.SizeLessThan ?? long.MaxValue) > 1 << 20)
            .Select(RiskCase.DaysUntilExpiration).Select(days => days ?? int.MaxValue).DefaultIfEmpty(int.MaxValue).Min();

    private static LifecycleConfiguration Valid(LifecycleConfiguration configuration) => LifecycleRepair.Of(configuration);
}

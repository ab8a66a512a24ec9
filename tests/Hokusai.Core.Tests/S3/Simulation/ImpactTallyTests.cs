using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Simulation;
using Hokusai.Core.S3.Simulation.Impacts;
using Hokusai.Core.S3.Simulation.Prices;
using Xunit;
using static Hokusai.Core.Tests.S3.Simulation.Simulated;

namespace Hokusai.Core.Tests.S3.Simulation;

public sealed class ImpactTallyTests
{
    private static readonly LifecycleConfiguration s_rules = Rules(
        Rule("ia", "logs/", 365, To(StorageClass.StandardIa, 30)),
        Rule("tagged", expire: 10) with { Filter = new LifecycleFilter { Tags = [KeyValuePair.Create("a", "b")] } });

    [Fact]
    public void Outcomes_are_summed_by_day_first_part_of_the_key_and_rule()
    {
        var tally = new ImpactTally(PriceTable.Default);
        Add(tally, s_rules, Current("logs/a/b", "2024-01-01T10:00:00", size: 1L << 30));
        Add(tally, s_rules, Current("logs/c", "2024-01-01T12:00:00", size: 1L << 30));
        Add(tally, s_rules, Current("other", "2024-01-01T12:00:00"));

        var impacts = tally.ToImpacts("b", s_rules, isProposed: true, new DateOnly(2024, 6, 1));
        Assert.Equal(2, impacts.Count);
        Assert.Equal(
            new LifecycleImpact
            {
                Bucket = "b",
                IsProposed = true,
                Day = new DateOnly(2024, 2, 1),
                IsPast = true,
                Prefix = "logs/",
                RuleId = "ia",
                Action = LifecycleAction.Transition,
                StorageClass = StorageClass.Standard,
                NewStorageClass = StorageClass.StandardIa,
                Objects = 2,
                Bytes = 2L << 30,
                ObjectsAtMost = 2,
                BytesAtMost = 2L << 30,

                // Two GB at $0.0125 in place of $0.023, and two requests at $0.01 a thousand.
                MonthlyCost = -0.021m,
                OneTimeCost = 0.00002m,
            },
            impacts[0]);
        Assert.Equal((LifecycleAction.Delete, null, -0.025m, 0m), (impacts[1].Action, impacts[1].NewStorageClass, impacts[1].MonthlyCost, impacts[1].OneTimeCost));
        Assert.False(impacts[1].IsPast);
    }

    [Fact]
    public void What_may_happen_is_in_the_upper_bound_only()
    {
        var tally = new ImpactTally(PriceTable.Default);
        Add(tally, s_rules, new ObjectVersion { Key = Key("k"), Created = At("2024-01-01T10:00:00"), Size = 7, StorageClass = StorageClass.Standard });
        var impact = Assert.Single(tally.ToImpacts("b", s_rules, isProposed: false, new DateOnly(2024, 1, 1)));
        Assert.Equal((0, 0, 1, 7, 0m), (impact.Objects, impact.Bytes, impact.ObjectsAtMost, impact.BytesAtMost, impact.MonthlyCost));
    }

    [Fact]
    public void A_version_counts_once_in_a_line()
    {
        var tally = new ImpactTally(prices: null);
        var outcome = new LifecycleOutcome(5, 0, LifecycleAction.Transition, StorageClass.Standard, StorageClass.StandardIa, IsCertain: false);
        tally.Add(Current("k", "2024-01-01T10:00:00"), [outcome, outcome]);
        var impact = Assert.Single(tally.ToImpacts("b", s_rules, isProposed: false, new DateOnly(2024, 1, 1)));
        Assert.Equal((1, null), (impact.ObjectsAtMost, impact.MonthlyCost));
    }

    [Fact]
    public void Data_under_a_delete_marker_is_billed_on()
    {
        var rules = Rules(Rule("r", expire: 10));
        var tally = new ImpactTally(PriceTable.Default);
        Add(tally, rules, Current("k", "2024-01-01T10:00:00"), BucketVersioning.Enabled, until: "2024-01-13");
        var impact = Assert.Single(tally.ToImpacts("b", rules, isProposed: false, new DateOnly(2024, 1, 1)));
        Assert.Equal((LifecycleAction.AddDeleteMarker, StorageClass.Standard, 0m), (impact.Action, impact.NewStorageClass, impact.MonthlyCost));
    }

    [Fact]
    public void Leaving_a_class_early_is_billed()
    {
        // 1 GB in Glacier Flexible Retrieval for 30 + 1 of 90 days: 59 days remain, of the GB and its 32 KB.
        var rules = Rules(Rule("r", expire: 30));
        var tally = new ImpactTally(PriceTable.Default);
        Add(tally, rules, Current("k", "2024-01-01T10:00:00", StorageClass.GlacierFlexibleRetrieval, 1L << 30));
        var impact = Assert.Single(tally.ToImpacts("b", rules, isProposed: false, new DateOnly(2024, 1, 1)));
        Assert.Equal(((1L << 30) + 32768m) / (1L << 30) * 59 / 30 * 0.0036m, impact.OneTimeCost!.Value, 15);
    }

    [Fact]
    public void Small_objects_cost_more_where_a_class_has_a_minimum_size()
    {
        var rules = Rules(Rule("r", transitions: To(StorageClass.StandardIa, 30)) with { Filter = new LifecycleFilter { SizeGreaterThan = 0 } });
        var tally = new ImpactTally(PriceTable.Default);
        Add(tally, rules, Current("k", "2024-01-01T10:00:00", size: 1024));
        var impact = Assert.Single(tally.ToImpacts("b", rules, isProposed: false, new DateOnly(2024, 1, 1)));
        Assert.True(impact.MonthlyCost > 0);
    }

    [Fact]
    public void Prefixes_beyond_the_bound_are_summed_and_said_so()
    {
        var tally = new ImpactTally(prices: null, mostPrefixes: 2);
        var rules = Rules(Rule("r", expire: 10));
        for (var number = 0; number < 5; number++)
        {
            Add(tally, rules, Current($"p{number}/k", "2024-01-01T10:00:00"));
        }

        Assert.Equal(
            [(ImpactTally.OtherPrefixes, 3L), ("p0/", 1L), ("p1/", 1L)],
            tally.ToImpacts("b", rules, isProposed: false, new DateOnly(2024, 1, 1)).Select(impact => (impact.Prefix, impact.Objects)));
    }

    [Fact]
    public void Merged_tallies_say_what_one_would_have_said()
    {
        var all = new ImpactTally(PriceTable.Default);
        ImpactTally[] parts = [new(PriceTable.Default), new(PriceTable.Default), new(PriceTable.Default)];
        for (var number = 0; number < 300; number++)
        {
            var version = Current($"{(number % 5 == 0 ? "logs" : $"p{number % 70}")}/{number}", $"2024-01-0{1 + (number % 9)}T10:00:00", size: 1000 * number);
            Add(all, s_rules, version);
            Add(parts[number % 3], s_rules, version);
        }

        parts[0].Merge(parts[1]);
        parts[0].Merge(parts[2]);
        Assert.Equal(
            all.ToImpacts("b", s_rules, isProposed: false, new DateOnly(2024, 1, 1)),
            parts[0].ToImpacts("b", s_rules, isProposed: false, new DateOnly(2024, 1, 1)));
    }

    private static void Add(
        ImpactTally tally,
        LifecycleConfiguration rules,
        in ObjectVersion version,
        BucketVersioning versioning = BucketVersioning.Unversioned,
        string until = "2030-01-01")
    {
        var evaluator = new LifecycleEvaluator(rules, Bucket(versioning));
        var outcomes = new LifecycleOutcome[evaluator.MostOutcomes];
        tally.Add(version, outcomes.AsSpan(0, evaluator.Evaluate(version, Day("2024-01-01"), Day(until), outcomes)));
    }
}

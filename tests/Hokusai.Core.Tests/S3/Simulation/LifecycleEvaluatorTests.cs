using System.Text;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Simulation;
using Xunit;
using static Hokusai.Core.Tests.S3.Simulation.Simulated;

namespace Hokusai.Core.Tests.S3.Simulation;

/// <summary>What the documentation's examples leave out: unknown facts, other versions of the key, what is overdue, and odd input.</summary>
public sealed class LifecycleEvaluatorTests
{
    [Fact]
    public void What_is_overdue_happens_on_the_first_day() =>
        Assert.Equal(
            ["2024-06-01 r Transition Standard>GlacierFlexibleRetrieval", "2024-08-01 r Delete"],
            Outcomes(
                Rules(Rule("r", null, 212, To(StorageClass.StandardIa, 30), To(StorageClass.GlacierFlexibleRetrieval, 60))),
                Bucket(),
                Current("k", "2024-01-01T10:00:00"),
                from: "2024-06-01"));

    [Fact]
    public void The_last_day_of_the_window_is_not_in_it()
    {
        Assert.Empty(Outcomes(Rules(Rule("r", expire: 3)), Bucket(), Current("k", "2024-01-01T10:00:00"), until: "2024-01-05"));
        Assert.Single(Outcomes(Rules(Rule("r", expire: 3)), Bucket(), Current("k", "2024-01-01T10:00:00"), until: "2024-01-06"));
    }

    [Fact]
    public void A_time_at_midnight_is_rounded_to_the_next() =>
        Assert.Equal(["2024-01-05 r Delete"], Outcomes(Rules(Rule("r", expire: 3)), Bucket(), Current("k", "2024-01-01T00:00:00")));

    [Fact]
    public void Days_beyond_the_calendar_never_come() =>
        Assert.Empty(Outcomes(Rules(Rule("r", expire: int.MaxValue)), Bucket(), Current("k", "2024-01-01T00:00:00")));

    [Theory]
    [InlineData(StorageClass.GlacierFlexibleRetrieval, StorageClass.StandardIa)]
    [InlineData(StorageClass.OneZoneIa, StorageClass.GlacierInstantRetrieval)]
    [InlineData(StorageClass.OneZoneIa, StorageClass.IntelligentTiering)]
    [InlineData(StorageClass.IntelligentTiering, StorageClass.StandardIa)]
    [InlineData(StorageClass.GlacierDeepArchive, StorageClass.GlacierFlexibleRetrieval)]
    [InlineData(StorageClass.Standard, StorageClass.Standard)]
    [InlineData(StorageClass.GlacierInstantRetrieval, StorageClass.OneZoneIa)]
    public void Objects_never_move_up(StorageClass from, StorageClass to) =>
        Assert.Empty(Outcomes(Rules(Rule("r", transitions: To(to, 60))), Bucket(), Current("k", "2024-01-01T00:00:00", from)));

    [Theory]
    [InlineData(StorageClass.Unknown, StorageClass.GlacierFlexibleRetrieval)]
    [InlineData(StorageClass.ReducedRedundancy, StorageClass.StandardIa)]
    [InlineData(StorageClass.Standard, StorageClass.Unknown)]
    public void A_move_that_is_not_documented_may_happen(StorageClass from, StorageClass to) =>
        Assert.Equal(
            [$"2024-03-02 r Transition {from}>{to} ?"],
            Outcomes(Rules(Rule("r", transitions: To(to, 60))), Bucket(), Current("k", "2024-01-01T00:00:00", from)));

    [Fact]
    public void Of_two_overlapping_steps_Intelligent_Tiering_stays_and_a_later_step_goes_on()
    {
        Assert.Equal(
            ["2024-03-02 r Transition Standard>IntelligentTiering"],
            Outcomes(Rules(Rule("r", transitions: [To(StorageClass.IntelligentTiering, 60), To(StorageClass.OneZoneIa, 60)])), Bucket(), Current("k", "2024-01-01T00:00:00")));
        Assert.Equal(
            ["2024-03-02 r Transition Standard>IntelligentTiering", "2024-04-01 r Transition IntelligentTiering>OneZoneIa"],
            Outcomes(Rules(Rule("r", transitions: [To(StorageClass.IntelligentTiering, 60), To(StorageClass.OneZoneIa, 90)])), Bucket(), Current("k", "2024-01-01T00:00:00")));
    }

    [Fact]
    public void Unknown_tags_open_a_future_and_close_none()
    {
        var rules = Rules(
            Rule("tagged", expire: 10) with { Filter = new LifecycleFilter { Tags = [KeyValuePair.Create("a", "b")] } },
            Rule("all", expire: 20));
        var version = new ObjectVersion { Key = Key("k"), Created = At("2024-01-01T00:00:00"), StorageClass = StorageClass.Standard };
        Assert.Equal(["2024-01-12 tagged Delete ?", "2024-01-22 all Delete ?"], Outcomes(rules, Bucket(), version));
    }

    [Fact]
    public void A_move_that_may_have_happened_leaves_a_later_deletion_certain()
    {
        var rules = Rules(
            Rule("tagged", transitions: To(StorageClass.GlacierFlexibleRetrieval, 10)) with { Filter = new LifecycleFilter { Tags = [KeyValuePair.Create("a", "b")], SizeGreaterThan = 0 } },
            Rule("all", null, 60, To(StorageClass.StandardIa, 40)));
        var version = new ObjectVersion { Key = Key("k"), Created = At("2024-01-01T00:00:00"), StorageClass = StorageClass.Standard, Size = 1 << 20 };
        Assert.Equal(
            [
                "2024-01-12 tagged Transition Standard>GlacierFlexibleRetrieval ?",
                "2024-02-11 all Transition Standard>StandardIa ?",
                "2024-03-02 all Delete",
            ],
            Outcomes(rules, Bucket(), version));
    }

    [Fact]
    public void Where_nothing_tells_since_when_it_is_noncurrent_its_creation_is_the_earliest()
    {
        var rules = Rules(Rule("r") with { NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 10 } });
        var version = new ObjectVersion { Key = Key("k"), Created = At("2024-01-01T00:00:00"), Kind = ObjectVersionKind.Noncurrent, StorageClass = StorageClass.Standard };
        Assert.Equal(["2024-01-12 r DeleteNoncurrentVersion ?"], Outcomes(rules, Bucket(BucketVersioning.Enabled), version));
    }

    [Fact]
    public void The_current_versions_expiry_can_make_up_the_number_of_newer_versions()
    {
        var rules = Rules(Rule("r", expire: 30) with { NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 5, NewerNoncurrentVersions = 1 } });
        Assert.Equal(["2024-02-02 r DeleteNoncurrentVersion ?"], Outcomes(rules, Bucket(BucketVersioning.Enabled), Noncurrent(newer: 0)));
        Assert.Equal(["2024-01-07 r DeleteNoncurrentVersion"], Outcomes(rules, Bucket(BucketVersioning.Enabled), Noncurrent(newer: 1)));
        Assert.Empty(Outcomes(rules, Bucket(BucketVersioning.Enabled), Noncurrent(newer: 0, isBelowMarker: true)));
    }

    [Fact]
    public void A_rule_that_keeps_fewer_may_take_the_newer_versions_away()
    {
        var rules = Rules(
            Rule("keeps two") with { NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 20, NewerNoncurrentVersions = 2 } },
            Rule("keeps none") with { Filter = new LifecycleFilter { SizeLessThan = 10 }, NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 3 } });
        Assert.Equal(["2024-01-22 keeps two DeleteNoncurrentVersion ?"], Outcomes(rules, Bucket(BucketVersioning.Enabled), Noncurrent(newer: 2)));
    }

    [Fact]
    public void A_noncurrent_null_version_may_be_replaced_when_versioning_is_suspended()
    {
        var rules = Rules(Rule("r", expire: 30));
        Assert.Equal(["2024-02-01 r ReplaceNullVersion ?"], Outcomes(rules, Bucket(BucketVersioning.Suspended), Noncurrent(newer: 0, isNull: true)));
        Assert.Empty(Outcomes(rules, Bucket(BucketVersioning.Suspended), Noncurrent(newer: 0, isNull: false)));
        Assert.Empty(Outcomes(rules, Bucket(BucketVersioning.Enabled), Noncurrent(newer: 0, isNull: true)));
    }

    [Fact]
    public void A_noncurrent_delete_marker_is_deleted_and_never_moved()
    {
        var rules = Rules(Rule("r") with
        {
            NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 5 },
            NoncurrentVersionTransitions = [new NoncurrentVersionTransition { Days = 1, StorageClass = StorageClass.GlacierFlexibleRetrieval }],
        });
        var marker = new ObjectVersion
        {
            Key = Key("k"),
            Created = At("2023-01-01T00:00:00"),
            NoncurrentSince = At("2024-01-01T00:00:00"),
            NewerNoncurrentVersions = 0,
            Kind = ObjectVersionKind.NoncurrentDeleteMarker,
        };
        Assert.Equal(["2024-01-07 r DeleteNoncurrentVersion"], Outcomes(rules, Bucket(BucketVersioning.Enabled), marker));
    }

    [Fact]
    public void A_delete_marker_with_versions_goes_on_the_day_after_the_last_of_them_at_the_earliest()
    {
        var rules = Rules(Rule("r", expire: 1) with { NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 5 } });
        var marker = new ObjectVersion { Key = Key("k"), Created = At("2024-01-01T10:00:00"), Kind = ObjectVersionKind.CurrentDeleteMarker, HasOtherVersions = true };
        Assert.Equal(["2024-01-08 r RemoveDeleteMarker ?"], Outcomes(rules, Bucket(BucketVersioning.Enabled), marker));
    }

    [Fact]
    public void Where_versioning_is_not_known_what_follows_a_delete_marker_is_said_as_well()
    {
        var rules = Rules(Rule("r", expire: 10) with { NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 5 } });
        Assert.Equal(
            ["2024-01-12 r Delete ?", "2024-01-18 r DeleteNoncurrentVersion ?", "2024-01-23 r RemoveDeleteMarker ?"],
            Outcomes(rules, Bucket(BucketVersioning.Unknown), Current("k", "2024-01-01T00:00:00")));
    }

    [Theory]
    [InlineData("", "root")]
    [InlineData("a", "root")]
    [InlineData("a/", "root,a")]
    [InlineData("a/b/c", "root,a,ab,abc")]
    [InlineData("a/bc", "root,a,ab")]
    [InlineData("ä/x", "root,umlaut")]
    [InlineData("ö/x", "root")]
    [InlineData("b", "root")]
    public void All_rules_whose_prefix_the_key_begins_with_apply(string key, string ids)
    {
        var number = 0;
        LifecycleRule Nth(string id, string prefix) => Rule(id, prefix) with { AbortMultipartUploadDays = null, Expiration = new LifecycleExpiration { Days = 10 - number++ } };
        var rules = Rules(Nth("root", ""), Nth("a", "a/"), Nth("ab", "a/b"), Nth("abc", "a/b/c"), Nth("abd", "a/b/d"), Nth("umlaut", "ä/"));
        var version = new ObjectVersion { Key = Key(key), Created = At("2024-01-01T00:00:00"), StorageClass = StorageClass.Standard };

        // The rules are shorter the deeper they are, so that the deepest that applies is the one that is seen.
        Assert.Equal(ids.Split(',')[^1], Assert.Single(Outcomes(rules, Bucket(), version)).Split(' ')[1]);
    }

    [Fact]
    public void Keys_that_are_no_UTF_8_are_matched_by_their_bytes()
    {
        var version = new ObjectVersion { Key = new byte[] { (byte)'a', (byte)'/', 0xFF, 0xFE }, Created = At("2024-01-01T00:00:00"), StorageClass = StorageClass.Standard };
        Assert.Single(Outcomes(Rules(Rule("r", "a/", expire: 1)), Bucket(), version));
    }

    [Fact]
    public void Too_little_room_is_refused_before_anything_is_written()
    {
        var evaluator = new LifecycleEvaluator(Rules(Rule("r", expire: 1)), Bucket());
        Assert.Throws<ArgumentException>(() => evaluator.Evaluate(Current("k", "2024-01-01T00:00:00"), 0, 1, new LifecycleOutcome[evaluator.MostOutcomes - 1]));
    }

    [Fact]
    public void Evaluating_allocates_nothing()
    {
        var evaluator = new LifecycleEvaluator(
            Rules(Rule("r", "a/", 60, To(StorageClass.StandardIa, 30)) with { NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 5 } }),
            Bucket(BucketVersioning.Enabled));
        var outcomes = new LifecycleOutcome[evaluator.MostOutcomes];
        var key = Encoding.UTF8.GetBytes("a/b");
        var allocated = 0L;
        for (var round = 0; round < 1000; round++)
        {
            var version = new ObjectVersion { Key = key, Created = At("2024-01-01T00:00:00"), Size = 1 << 20, StorageClass = StorageClass.Standard };
            var before = GC.GetAllocatedBytesForCurrentThread();
            evaluator.Evaluate(version, 0, Day("2025-01-01"), outcomes);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    private static ObjectVersion Noncurrent(int newer, bool isNull = false, bool? isBelowMarker = null) => new()
    {
        Key = Key("k"),
        Created = At("2023-12-01T00:00:00"),
        NoncurrentSince = At("2024-01-01T00:00:00"),
        NewerNoncurrentVersions = newer,
        Kind = ObjectVersionKind.Noncurrent,
        StorageClass = StorageClass.Standard,
        Size = 1 << 20,
        IsNullVersion = isNull,
        IsBelowDeleteMarker = isBelowMarker,
    };
}

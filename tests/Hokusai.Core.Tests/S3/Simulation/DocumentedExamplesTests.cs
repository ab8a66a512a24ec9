using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Simulation;
using Xunit;
using static Hokusai.Core.Tests.S3.Simulation.Simulated;

namespace Hokusai.Core.Tests.S3.Simulation;

/// <summary>The examples of S3's documentation, each with its page; pages are below https://docs.aws.amazon.com/AmazonS3/latest/userguide/.</summary>
public sealed class DocumentedExamplesTests
{
    // intro-lifecycle-rules.html#intro-lifecycle-rules-number-of-days
    [Fact]
    public void Three_days_after_10_30_on_the_15th_are_midnight_of_the_19th() =>
        Assert.Equal(
            ["2014-01-19 r Transition Standard>GlacierFlexibleRetrieval"],
            Outcomes(Rules(Rule("r", transitions: To(StorageClass.GlacierFlexibleRetrieval, 3))), Bucket(), Current("k", "2014-01-15T10:30:00")));

    // intro-lifecycle-rules.html#intro-lifecycle-rules-number-of-days, the second example: created on the 1st, superseded on the 15th.
    [Fact]
    public void A_noncurrent_version_counts_from_its_successor()
    {
        var rule = Rule("r") with { NoncurrentVersionTransitions = [new NoncurrentVersionTransition { Days = 3, StorageClass = StorageClass.GlacierFlexibleRetrieval }] };
        var version = Noncurrent("k", "2014-01-01T10:30:00", "2014-01-15T10:30:00");
        Assert.Equal(
            ["2014-01-19 r TransitionNoncurrentVersion Standard>GlacierFlexibleRetrieval"],
            Outcomes(Rules(rule), Bucket(BucketVersioning.Enabled), version));
    }

    // intro-lifecycle-rules.html#intro-lifecycle-rules-actions: photo.gif, deleted on 1/2/2014 11:30, goes five days later, on 1/8/2014 00:00.
    [Fact]
    public void Photo_gif_is_gone_five_days_after_it_was_deleted()
    {
        var rule = Rule("r") with { NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 5 } };
        Assert.Equal(
            ["2014-01-08 r DeleteNoncurrentVersion"],
            Outcomes(Rules(rule), Bucket(BucketVersioning.Enabled), Noncurrent("photo.gif", "2014-01-01T10:30:00", "2014-01-02T11:30:00")));
    }

    // lifecycle-configuration-examples.html#lifecycle-config-ex1: "0 days after creation ... eligible at midnight UTC following creation".
    [Fact]
    public void Zero_days_are_the_next_midnight() =>
        Assert.Equal(
            ["2014-01-16 r Transition Standard>GlacierFlexibleRetrieval"],
            Outcomes(Rules(Rule("r", "", transitions: To(StorageClass.GlacierFlexibleRetrieval, 0))), Bucket(), Current("k", "2014-01-15T10:30:00")));

    // lifecycle-configuration-examples.html#lifecycle-config-ex1: only keys of tax/, 365 days and 3,650 days.
    [Fact]
    public void Tax_documents_move_after_a_year_and_go_after_ten()
    {
        var rules = Rules(Rule("tax", "tax/", 3650, To(StorageClass.GlacierFlexibleRetrieval, 365)));
        Assert.Equal(
            ["2015-01-16 tax Transition Standard>GlacierFlexibleRetrieval", "2024-01-14 tax Delete"],
            Outcomes(rules, Bucket(), Current("tax/doc1.txt", "2014-01-15T10:30:00")));
        Assert.Empty(Outcomes(rules, Bucket(), Current("taxes", "2014-01-15T10:30:00")));
    }

    // lifecycle-configuration-examples.html#lifecycle-config-conceptual-ex2
    [Fact]
    public void A_disabled_rule_does_nothing() =>
        Assert.Empty(Outcomes(Rules(Rule("r", expire: 1) with { IsEnabled = false }), Bucket(), Current("k", "2014-01-15T10:30:00")));

    // lifecycle-configuration-examples.html#lifecycle-config-conceptual-ex3
    [Fact]
    public void Logs_go_down_the_classes_and_then_expire() =>
        Assert.Equal(
            [
                "2014-02-15 r Transition Standard>StandardIa",
                "2014-04-16 r Transition StandardIa>GlacierFlexibleRetrieval",
                "2015-01-16 r Delete",
            ],
            Outcomes(
                Rules(Rule("r", "logs/", 365, To(StorageClass.StandardIa, 30), To(StorageClass.GlacierFlexibleRetrieval, 90))),
                Bucket(),
                Current("logs/a", "2014-01-15T10:30:00")));

    // lifecycle-conflicts.html, example 1
    [Fact]
    public void Overlapping_prefixes_both_apply() =>
        Assert.Equal(
            ["2014-02-15 Rule 2 Transition Standard>StandardIa", "2015-01-16 Rule 1 Delete"],
            Outcomes(
                Rules(Rule("Rule 1", expire: 365), Rule("Rule 2", "logs/", transitions: To(StorageClass.StandardIa, 30))),
                Bucket(),
                Current("logs/a", "2014-01-15T10:30:00")));

    // lifecycle-conflicts.html, example 2: "there is no point in changing the storage class"
    [Fact]
    public void Permanent_deletion_takes_precedence_over_transition() =>
        Assert.Equal(
            ["2015-01-16 Rule 1 Delete"],
            Outcomes(
                Rules(Rule("Rule 1", "logs/", expire: 365), Rule("Rule 2", "logs/", transitions: To(StorageClass.StandardIa, 365))),
                Bucket(),
                Current("logs/a", "2014-01-15T10:30:00")));

    // lifecycle-conflicts.html: "Transition takes precedence over creation of delete markers"; the delete marker waits for the next day's run.
    [Fact]
    public void Transition_takes_precedence_over_a_delete_marker() =>
        Assert.Equal(
            ["2015-01-16 Rule 2 Transition Standard>StandardIa", "2015-01-17 Rule 1 AddDeleteMarker"],
            Outcomes(
                Rules(Rule("Rule 1", "logs/", expire: 365), Rule("Rule 2", "logs/", transitions: To(StorageClass.StandardIa, 365))),
                Bucket(BucketVersioning.Enabled),
                Current("logs/a", "2014-01-15T10:30:00"),
                until: "2015-01-18"));

    // lifecycle-conflicts.html, example 3: "Amazon S3 chooses to transition them 10 days after creation". That is less than the 30 days of
    // lifecycle-transition-general-considerations.html#lifecycle-configuration-constraints, so it may happen.
    [Fact]
    public void The_earlier_of_two_transitions_to_one_class_is_done() =>
        Assert.Equal(
            ["2014-01-26 Rule 1 Transition Standard>StandardIa ?"],
            Outcomes(
                Rules(Rule("Rule 1", "", transitions: To(StorageClass.StandardIa, 10)), Rule("Rule 2", "logs/", transitions: To(StorageClass.StandardIa, 365))),
                Bucket(),
                Current("logs/a", "2014-01-15T10:30:00"),
                until: "2014-06-01"));

    // lifecycle-conflicts.html, example 4
    [Fact]
    public void Of_two_rules_by_tags_the_shorter_expiration_wins()
    {
        var rules = Rules(
            Rule("Rule 1", transitions: To(StorageClass.GlacierFlexibleRetrieval, 365)) with { Filter = Tagged("tag1", "value1") },
            Rule("Rule 2", expire: 14) with { Filter = Tagged("tag2", "value2") });
        Assert.Equal(
            ["2014-01-30 Rule 2 Delete"],
            Outcomes(rules, Bucket(), WithTags(KeyValuePair.Create("tag1", "value1"), KeyValuePair.Create("tag2", "value2"))));
        Assert.Equal(["2015-01-16 Rule 1 Transition Standard>GlacierFlexibleRetrieval"], Outcomes(rules, Bucket(), WithTags(KeyValuePair.Create("tag1", "value1"))));
        Assert.Empty(Outcomes(rules, Bucket(), WithTags(KeyValuePair.Create("tag1", "value2"))));
    }

    // lifecycle-conflicts.html: "shorter expiration policy is honored"
    [Fact]
    public void The_shorter_of_two_expirations_is_honored() =>
        Assert.Equal(
            ["2014-01-26 b Delete"],
            Outcomes(Rules(Rule("a", expire: 20), Rule("b", expire: 10)), Bucket(), Current("k", "2014-01-15T10:30:00")));

    // lifecycle-conflicts.html: Glacier Flexible Retrieval before Standard-IA; Intelligent-Tiering before all but the archives.
    [Theory]
    [InlineData(StorageClass.StandardIa, StorageClass.GlacierFlexibleRetrieval, StorageClass.GlacierFlexibleRetrieval)]
    [InlineData(StorageClass.OneZoneIa, StorageClass.GlacierFlexibleRetrieval, StorageClass.GlacierFlexibleRetrieval)]
    [InlineData(StorageClass.GlacierDeepArchive, StorageClass.GlacierFlexibleRetrieval, StorageClass.GlacierDeepArchive)]
    [InlineData(StorageClass.StandardIa, StorageClass.OneZoneIa, StorageClass.OneZoneIa)]
    [InlineData(StorageClass.IntelligentTiering, StorageClass.StandardIa, StorageClass.IntelligentTiering)]
    [InlineData(StorageClass.IntelligentTiering, StorageClass.OneZoneIa, StorageClass.IntelligentTiering)]
    [InlineData(StorageClass.IntelligentTiering, StorageClass.GlacierInstantRetrieval, StorageClass.IntelligentTiering)]
    [InlineData(StorageClass.IntelligentTiering, StorageClass.GlacierFlexibleRetrieval, StorageClass.GlacierFlexibleRetrieval)]
    [InlineData(StorageClass.IntelligentTiering, StorageClass.GlacierDeepArchive, StorageClass.GlacierDeepArchive)]
    public void Of_two_transitions_on_one_day_one_is_done(StorageClass one, StorageClass other, StorageClass done) =>
        Assert.Equal(
            [$"2014-03-17 r Transition Standard>{done}"],
            Outcomes(Rules(Rule("r", transitions: [To(one, 60), To(other, 60)])), Bucket(), Current("k", "2014-01-15T10:30:00")));

    // lifecycle-configuration-examples.html#lifecycle-config-conceptual-ex7: the version expires, is deleted as noncurrent, and the delete marker goes.
    [Fact]
    public void An_expired_version_its_deletion_and_its_delete_marker_follow_each_other()
    {
        var rule = Rule("r", expire: 60) with { NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 30 } };
        Assert.Equal(
            ["2014-03-17 r AddDeleteMarker", "2014-04-17 r DeleteNoncurrentVersion", "2014-05-17 r RemoveDeleteMarker"],
            Outcomes(Rules(rule), Bucket(BucketVersioning.Enabled), Current("k", "2014-01-15T10:30:00")));
    }

    // lifecycle-configuration-examples.html#lifecycle-config-conceptual-ex7, the second rule: as soon as the marker is alone.
    [Fact]
    public void A_delete_marker_that_is_alone_goes_with_ExpiredObjectDeleteMarker()
    {
        var rules = Rules(Rule("r", "logs/") with { Expiration = new LifecycleExpiration { RemovesExpiredDeleteMarkers = true } });
        Assert.Equal(["2014-02-01 r RemoveDeleteMarker"], Outcomes(rules, Bucket(BucketVersioning.Enabled), Marker("logs/a", hasOthers: false), from: "2014-02-01"));
        Assert.Empty(Outcomes(rules, Bucket(BucketVersioning.Enabled), Marker("logs/a", hasOthers: true), from: "2014-02-01"));
        Assert.Equal(["2014-02-01 r RemoveDeleteMarker ?"], Outcomes(rules, Bucket(BucketVersioning.Enabled), Marker("logs/a", hasOthers: null), from: "2014-02-01"));
    }

    // lifecycle-configuration-examples.html#lc-expire-mpu
    [Fact]
    public void An_upload_is_aborted_seven_days_after_it_began()
    {
        var rules = Rules(Rule("r", "SomeKeyPrefix/") with { AbortMultipartUploadDays = 7 });
        Assert.Equal(["2014-01-23 r AbortMultipartUpload"], Outcomes(rules, Bucket(), Upload("SomeKeyPrefix/a")));
        Assert.Empty(Outcomes(rules, Bucket(), Upload("other")));
    }

    // lifecycle-configuration-examples.html#lc-size-rules: more than 500 and less than 64,000 bytes; a size filter takes the place of the 128 KB.
    [Theory]
    [InlineData(500, false)]
    [InlineData(501, true)]
    [InlineData(63999, true)]
    [InlineData(64000, false)]
    public void Sizes_of_a_filter_are_strict_bounds(long size, bool moves)
    {
        var rule = Rule("r", transitions: To(StorageClass.GlacierFlexibleRetrieval, 365)) with { Filter = new LifecycleFilter { SizeGreaterThan = 500, SizeLessThan = 64000 } };
        Assert.Equal(moves, Outcomes(Rules(rule), Bucket(), Current("k", "2014-01-15T10:30:00", size: size)).Length == 1);
    }

    // intro-lifecycle-rules.html#intro-lifecycle-rules-date: a date that is over applies at once, and to objects created later as well.
    [Theory]
    [InlineData("2014-01-15T10:30:00", "2014-02-01")]
    [InlineData("2014-02-01T10:30:00", "2014-02-02")]
    [InlineData("2014-05-01T10:30:00", "2014-05-02")]
    public void A_date_is_not_a_one_time_action(string created, string day)
    {
        var rule = Rule("r") with { Expiration = new LifecycleExpiration { Date = new DateTimeOffset(2014, 2, 1, 0, 0, 0, TimeSpan.Zero) } };
        Assert.Equal([$"{day} r Delete"], Outcomes(Rules(rule), Bucket(), Current("k", created)));
    }

    // intro-lifecycle-rules.html, "Lifecycle actions and bucket versioning state"
    [Theory]
    [InlineData(BucketVersioning.Unversioned, true, "Delete")]
    [InlineData(BucketVersioning.Enabled, false, "AddDeleteMarker")]
    [InlineData(BucketVersioning.Enabled, true, "AddDeleteMarker")]
    [InlineData(BucketVersioning.Suspended, false, "AddDeleteMarker")]
    [InlineData(BucketVersioning.Suspended, true, "ReplaceNullVersion")]
    [InlineData(BucketVersioning.Unknown, true, "Delete ?")]
    public void What_an_expiration_does_depends_on_versioning(BucketVersioning versioning, bool isNull, string action)
    {
        var version = new ObjectVersion { Key = Key("k"), Created = At("2014-01-15T10:30:00"), Size = 1, StorageClass = StorageClass.Standard, IsNullVersion = isNull };
        Assert.Equal([$"2014-01-19 r {action}"], Outcomes(Rules(Rule("r", expire: 3)), Bucket(versioning), version, until: "2014-01-20"));
    }

    // lifecycle-and-other-bucket-config.html: MFA delete bars lifecycle, open replication holds it.
    [Fact]
    public void Mfa_delete_bars_and_open_replication_holds()
    {
        Assert.Empty(Outcomes(Rules(Rule("r", expire: 3)), Bucket() with { HasMfaDelete = true }, Current("k", "2014-01-15T10:30:00")));
        var held = new ObjectVersion { Key = Key("k"), Created = At("2014-01-15T10:30:00"), IsReplicationOpen = true, StorageClass = StorageClass.Standard };
        Assert.Equal(["2014-01-19 r Delete ?"], Outcomes(Rules(Rule("r", expire: 3)), Bucket(), held));
    }

    // directory-buckets-objects-lifecycle.html
    [Fact]
    public void In_a_directory_bucket_objects_expire_and_nothing_moves() =>
        Assert.Equal(
            ["2014-03-17 r Delete"],
            Outcomes(
                Rules(Rule("r", null, 60, To(StorageClass.GlacierFlexibleRetrieval, 3))),
                Bucket() with { IsDirectoryBucket = true },
                Current("k", "2014-01-15T10:30:00", StorageClass.ExpressOneZone)));

    // PutBucketLifecycleConfiguration, TransitionDefaultMinimumObjectSize
    [Theory]
    [InlineData(MinimumTransitionSize.All128K, StorageClass.GlacierFlexibleRetrieval, null)]
    [InlineData(MinimumTransitionSize.VariesByStorageClass, StorageClass.GlacierFlexibleRetrieval, "")]
    [InlineData(MinimumTransitionSize.VariesByStorageClass, StorageClass.GlacierDeepArchive, "")]
    [InlineData(MinimumTransitionSize.VariesByStorageClass, StorageClass.GlacierInstantRetrieval, null)]
    [InlineData(null, StorageClass.GlacierFlexibleRetrieval, " ?")]
    [InlineData(null, StorageClass.IntelligentTiering, null)]
    public void Small_objects_move_only_where_the_default_size_lets_them(MinimumTransitionSize? size, StorageClass target, string? sign)
    {
        var rules = Rules(Rule("r", transitions: To(target, 90))) with { DefaultMinimumSize = size };
        Assert.Equal(
            sign is null ? [] : [$"2014-04-16 r Transition Standard>{target}{sign}"],
            Outcomes(rules, Bucket(), Current("k", "2014-01-15T10:30:00", size: (128 * 1024) - 1)));
        Assert.Single(Outcomes(rules, Bucket(), Current("k", "2014-01-15T10:30:00", size: 128 * 1024)));
    }

    // lifecycle-configuration-examples.html#lifecycle-config-conceptual-ex6: 5 newer noncurrent versions are kept, whatever their age.
    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "")]
    [InlineData(null, " ?")]
    public void Days_and_newer_versions_must_both_hold(int? newer, string? sign)
    {
        var rule = Rule("r") with { NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 365, NewerNoncurrentVersions = 5 } };
        var version = new ObjectVersion
        {
            Key = Key("k"),
            Created = At("2013-01-01T00:00:00"),
            NoncurrentSince = At("2014-01-15T10:30:00"),
            NewerNoncurrentVersions = newer,
            Kind = ObjectVersionKind.Noncurrent,
            StorageClass = StorageClass.Standard,
        };
        Assert.Equal(sign is null ? [] : [$"2015-01-16 r DeleteNoncurrentVersion{sign}"], Outcomes(Rules(rule), Bucket(BucketVersioning.Enabled), version));
    }

    private static ObjectVersion Noncurrent(string key, string created, string since) => new()
    {
        Key = Key(key),
        Created = At(created),
        Size = 1 << 20,
        StorageClass = StorageClass.Standard,
        Kind = ObjectVersionKind.Noncurrent,
        NoncurrentSince = At(since),
        NewerNoncurrentVersions = 0,
        Tags = [],
    };

    private static ObjectVersion Marker(string key, bool? hasOthers) => new()
    {
        Key = Key(key),
        Created = At("2014-01-15T10:30:00"),
        Kind = ObjectVersionKind.CurrentDeleteMarker,
        HasOtherVersions = hasOthers,
    };

    private static ObjectVersion Upload(string key) => new() { Key = Key(key), Created = At("2014-01-15T10:30:00"), Kind = ObjectVersionKind.MultipartUpload };

    private static ObjectVersion WithTags(params KeyValuePair<string, string>[] tags) => new()
    {
        Key = Key("k"),
        Created = At("2014-01-15T10:30:00"),
        Size = 1 << 20,
        StorageClass = StorageClass.Standard,
        Tags = tags,
    };

    private static LifecycleFilter Tagged(string key, string value) => new() { Tags = [KeyValuePair.Create(key, value)] };
}

using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Simulation;
using Xunit;
using static Hokusai.Core.Tests.S3.Simulation.Simulated;

namespace Hokusai.Core.Tests.S3.Simulation;

/// <summary>
/// What S3 Object Lock keeps: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html#object-lock-managing-lifecycle.
/// Versions became noncurrent on 2024-01-11 and are due on 2024-01-22.
/// </summary>
public sealed class ObjectLockTests
{
    private static readonly LifecycleConfiguration s_rules = Rules(new LifecycleRule
    {
        Id = "r",
        IsEnabled = true,
        Filter = new LifecycleFilter { Prefix = "" },
        NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 10 },
    });

    private static readonly SimulatedBucket s_bucket = Bucket(BucketVersioning.Enabled);

    [Theory]
    [InlineData("2024-01-01T00:00:00", "2024-01-22")]
    [InlineData("2024-01-21T23:59:59", "2024-01-22")]
    [InlineData("2024-01-22T00:00:00", "2024-01-23")]
    [InlineData("2024-01-22T00:00:01", "2024-01-23")]
    [InlineData("2024-03-01T12:00:00", "2024-03-02")]
    public void A_version_is_deleted_in_the_first_nightly_run_that_rule_and_retention_allow(string until, string day)
        => Assert.Equal([$"{day} r DeleteNoncurrentVersion"], Outcomes(s_rules, s_bucket, Noncurrent(VersionLock.Until(At(until)))));

    [Fact]
    public void What_is_not_locked_goes_and_what_is_held_stays()
    {
        Assert.Equal(["2024-01-22 r DeleteNoncurrentVersion"], Outcomes(s_rules, s_bucket, Noncurrent(VersionLock.None)));
        Assert.Empty(Outcomes(s_rules, s_bucket, Noncurrent(VersionLock.Held)));
        Assert.Empty(Outcomes(s_rules, s_bucket, Noncurrent(VersionLock.Until(DateTime.MaxValue.Ticks)), until: "2150-01-01"));
    }

    [Fact]
    public void A_locked_version_moves_and_gets_its_delete_marker_as_ever()
    {
        var rules = Rules(s_rules.Rules[0] with
        {
            Expiration = new LifecycleExpiration { Days = 3 },
            Transitions = [To(StorageClass.GlacierInstantRetrieval, 1)],
            NoncurrentVersionTransitions = [new NoncurrentVersionTransition { Days = 12, StorageClass = StorageClass.GlacierDeepArchive }],
        });

        Assert.Equal(
            [
                "2024-01-03 r Transition Standard>GlacierInstantRetrieval", "2024-01-05 r AddDeleteMarker",
                "2024-01-18 r TransitionNoncurrentVersion GlacierInstantRetrieval>GlacierDeepArchive", "2024-06-02 r DeleteNoncurrentVersion", "2024-06-03 r RemoveDeleteMarker",
            ],
            Outcomes(
                rules,
                s_bucket,
                new ObjectVersion
                {
                    Key = Key("k"), Created = At("2024-01-01T10:00:00"), Size = 1 << 20, StorageClass = StorageClass.Standard, Kind = ObjectVersionKind.Current, Tags = [],
                    HasOtherVersions = false, Lock = VersionLock.Until(At("2024-06-01T00:00:01")),
                }));
    }

    [Theory]
    [InlineData(null, true, true)]
    [InlineData(null, false, false)]
    [InlineData(null, null, true)]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(true, null, false)]
    [InlineData(false, true, true)]
    [InlineData(false, false, true)]
    [InlineData(false, null, true)]
    public void Where_versions_may_be_locked_that_nothing_tells_of_a_deletion_may_happen(bool? hasObjectLock, bool? tellsLocks, bool isCertain)
        => Assert.Equal(
            [$"2024-01-22 r DeleteNoncurrentVersion{(isCertain ? "" : " ?")}"],
            Outcomes(s_rules, (s_bucket with { HasObjectLock = hasObjectLock }).ListedWith(tellsLocks), Noncurrent(VersionLock.None)));

    [Fact]
    public void A_lock_that_cannot_be_read_makes_the_deletion_one_that_may_happen()
        => Assert.Equal(["2024-01-22 r DeleteNoncurrentVersion ?"], Outcomes(s_rules, s_bucket, Noncurrent(VersionLock.Unknown)));

    [Fact]
    public void Delete_markers_are_not_locked()
        => Assert.Equal(
            ["2024-01-22 r DeleteNoncurrentVersion"],
            Outcomes(s_rules, (s_bucket with { HasObjectLock = true }).ListedWith(tellsLocks: null), Noncurrent(VersionLock.Held, ObjectVersionKind.NoncurrentDeleteMarker)));

    // The older version waits for its lock; by then another rule, which keeps one, can have deleted the newer one that this rule counts on.
    [Fact]
    public void While_a_lock_lasts_the_newer_versions_that_a_rule_counts_may_go()
    {
        var rules = Rules(
            s_rules.Rules[0] with { Id = "two", NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 10, NewerNoncurrentVersions = 2 } },
            s_rules.Rules[0] with { Id = "small", Filter = new LifecycleFilter { Prefix = "", SizeLessThan = 10 }, NoncurrentVersionExpiration = new NoncurrentVersionExpiration { Days = 50, NewerNoncurrentVersions = 1 } });

        Assert.Equal("2024-01-22 two DeleteNoncurrentVersion", Outcomes(rules, s_bucket, Noncurrent(VersionLock.None, newer: 2))[0]);
        Assert.Equal("2024-04-02 two DeleteNoncurrentVersion ?", Outcomes(rules, s_bucket, Noncurrent(VersionLock.Until(At("2024-04-01T10:00:00")), newer: 2))[0]);
    }

    private static ObjectVersion Noncurrent(VersionLock held, ObjectVersionKind kind = ObjectVersionKind.Noncurrent, int newer = 0) => new()
    {
        Key = Key("k"),
        Created = At("2024-01-01T10:00:00"),
        Size = kind == ObjectVersionKind.Noncurrent ? 1 << 20 : 0,
        StorageClass = StorageClass.Standard,
        Kind = kind,
        NoncurrentSince = At("2024-01-11T10:00:00"),
        NewerNoncurrentVersions = newer,
        IsBelowDeleteMarker = false,
        Tags = [],
        Lock = held,
    };
}

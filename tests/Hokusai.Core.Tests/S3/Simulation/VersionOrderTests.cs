using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.S3.Simulation;
using Xunit;

namespace Hokusai.Core.Tests.S3.Simulation;

public sealed class VersionOrderTests
{
    [Fact]
    public void Each_version_is_noncurrent_since_the_next_newer_was_created()
    {
        KeyVersion[] versions = [new(10, false, false, 3), new(40, true, true, 0), new(20, false, false, 2), new(30, false, true, 1)];
        var places = new VersionPlace[4];
        VersionOrder.Derive(versions, places);
        Assert.Equal([40, 30, 20, 10], versions.Select(version => version.Created));
        Assert.Equal(
            [
                new VersionPlace(ObjectVersionKind.CurrentDeleteMarker, null, null, null, HasOtherVersions: true),
                new VersionPlace(ObjectVersionKind.NoncurrentDeleteMarker, 40, 0, true, HasOtherVersions: true),
                new VersionPlace(ObjectVersionKind.Noncurrent, 30, 0, true, HasOtherVersions: true),
                new VersionPlace(ObjectVersionKind.Noncurrent, 20, 1, true, HasOtherVersions: true),
            ],
            places);
    }

    [Fact]
    public void A_version_alone_has_no_others()
    {
        KeyVersion[] versions = [new(10, null, false, 0)];
        var places = new VersionPlace[1];
        VersionOrder.Derive(versions, places);
        Assert.Equal(new VersionPlace(ObjectVersionKind.Current, null, null, null, HasOtherVersions: false), places[0]);
    }

    [Fact]
    public void Versions_of_one_time_keep_the_order_of_the_listing()
    {
        KeyVersion[] versions = [new(10, false, false, 2), new(10, false, false, 1), new(10, true, false, 0)];
        VersionOrder.Derive(versions, new VersionPlace[3]);
        Assert.Equal([0, 1, 2], versions.Select(version => version.Position));
    }

    [Fact]
    public void Of_two_noncurrent_versions_of_one_second_nobody_knows_which_was_superseded_last_nor_which_is_newer()
    {
        var (yesterday, today) = (TimeSpan.TicksPerDay * 700_000, TimeSpan.TicksPerDay * 700_001);
        KeyVersion[] versions = [new(today, true, false, 0), new(yesterday, false, false, 1), new(yesterday, false, false, 2), new(yesterday - 1, false, false, 3)];
        var places = new VersionPlace[4];
        VersionOrder.Derive(versions, places);
        Assert.Equal(new VersionPlace(ObjectVersionKind.Noncurrent, null, null, false, HasOtherVersions: true), places[1]);
        Assert.Equal(places[1], places[2]);
        Assert.Equal(new VersionPlace(ObjectVersionKind.Noncurrent, yesterday, 2, false, HasOtherVersions: true), places[3]);
    }

    [Fact]
    public void Versions_of_one_second_that_were_superseded_on_the_same_day_are_noncurrent_since_that_day()
    {
        var day = TimeSpan.TicksPerDay * 700_000;
        KeyVersion[] versions = [new(day + 5, true, false, 0), new(day, false, false, 1), new(day, false, false, 2)];
        var places = new VersionPlace[3];
        VersionOrder.Derive(versions, places);
        Assert.All(places[1..], place => Assert.Equal((day + 5, null), (place.NoncurrentSince, place.NewerNoncurrentVersions)));
    }

    [Fact]
    public void A_noncurrent_version_of_the_current_ones_second_is_below_it()
    {
        KeyVersion[] versions = [new(20, false, false, 0), new(20, true, false, 1), new(10, false, false, 2)];
        var places = new VersionPlace[3];
        VersionOrder.Derive(versions, places);
        Assert.Equal([0, 1], places[1..].Select(place => place.NewerNoncurrentVersions));
        Assert.All(places[1..], place => Assert.Equal(20, place.NoncurrentSince));
    }

    [Fact]
    public void Without_the_current_version_nothing_is_said_of_what_is_above()
    {
        KeyVersion[] versions = [new(20, false, false, 0), new(10, false, false, 1)];
        var places = new VersionPlace[2];
        VersionOrder.Derive(versions, places);
        Assert.Equal(new VersionPlace(ObjectVersionKind.Noncurrent, null, null, null, HasOtherVersions: true), places[0]);
        Assert.Equal(new VersionPlace(ObjectVersionKind.Noncurrent, 20, null, null, HasOtherVersions: true), places[1]);
    }

    [Fact]
    public void The_order_in_which_versions_come_does_not_matter() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), ArbMap.Default.ArbFor<int>(), (times, seed) =>
        {
            var versions = times.Select((time, position) => new KeyVersion(time, null, position % 3 == 1, position)).ToArray();
            var shuffled = versions.ToArray();
            new Random(seed).Shuffle(shuffled);
            var places = new VersionPlace[versions.Length];
            var others = new VersionPlace[versions.Length];
            VersionOrder.Derive(versions, places);
            VersionOrder.Derive(shuffled, others);
            return versions.SequenceEqual(shuffled) && places.SequenceEqual(others);
        }).Holds();
}

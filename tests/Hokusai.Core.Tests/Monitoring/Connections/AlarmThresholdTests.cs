using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Monitoring.Connections;

namespace Hokusai.Core.Tests.Monitoring.Connections;

public sealed class AlarmThresholdTests
{
    private const long GiB = 1L << 30;

    [Theory]
    [InlineData(1, 0.1)]
    [InlineData(16, 1.6)]
    [InlineData(80, 8)]
    [InlineData(768, 8)]
    public void Freeable_memory_is_low_below_a_tenth_and_8_GiB_at_most(long memory, double threshold)
        => Assert.Equal((long)(threshold * GiB), FreeableMemoryThreshold.Of(memory * GiB).Bytes);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void No_memory_has_no_threshold(long memory) => Assert.Throws<ArgumentOutOfRangeException>(() => FreeableMemoryThreshold.Of(memory));

    [Theory]
    [InlineData(100, null, 10)]
    [InlineData(20, null, 2)]
    [InlineData(10, null, 2)]
    [InlineData(1, null, 0.5)]
    [InlineData(65536, null, 6553.6)]
    [InlineData(100, 1000, 5)]
    [InlineData(20, 1000, 1)]
    [InlineData(100, 111, 5)]
    [InlineData(100, 110, 10)]
    [InlineData(1000, 1050, 100)]
    [InlineData(1000, 1000, 100)]
    public void Free_storage_is_low_below_a_tenth_and_half_of_it_where_autoscaling_can_act_first(int allocated, int? maximum, double threshold)
        => Assert.Equal((long)(threshold * GiB), FreeStorageThreshold.Of("postgres", allocated, maximum).Value.Bytes);

    [Fact]
    public void A_share_that_is_given_is_taken_as_it_is()
    {
        Assert.Equal(new AlarmThreshold(192 * GiB, "192 GiB, 25 % of the 768 GiB of the instance class"), FreeableMemoryThreshold.Of(768 * GiB, 25));
        Assert.Equal(new AlarmThreshold(25 * GiB, "25 GiB, 25 % of 100 GiB"), FreeStorageThreshold.Of("postgres", 100, 1000, 25).Value);
        Assert.False(FreeStorageThreshold.Of("aurora-mysql", 100, null, 25).IsKnown);
    }

    [Fact]
    public void The_explanation_tells_the_numbers()
    {
        Assert.Equal("1.6 GiB, a tenth of the 16 GiB of the instance class", FreeableMemoryThreshold.Of(16 * GiB).Explanation);
        Assert.Equal("2 GiB of 20 GiB (a tenth, at least 2 GiB): storage autoscaling has no room below its maximum of 22 GiB", FreeStorageThreshold.Of("mysql", 20, 22).Value.Explanation);
    }

    [Theory]
    [InlineData("aurora-mysql", 1)]
    [InlineData("Aurora-PostgreSQL", 1)]
    [InlineData("mysql", 0)]
    [InlineData("mysql", -20)]
    public void Aurora_and_impossible_storage_have_no_threshold(string engine, int allocated)
        => Assert.False(FreeStorageThreshold.Of(engine, allocated).IsKnown);

    [Fact]
    public void A_threshold_is_always_below_what_is_allocated_and_never_above_where_autoscaling_acts()
        => Prop.ForAll(Gen.Choose(20, 65536).ToArbitrary(), Gen.Choose(20, 65536).ToArbitrary(), (allocated, maximum) =>
        {
            var threshold = FreeStorageThreshold.Of("postgres", allocated, maximum).Value.Bytes;
            return threshold > 0 && threshold <= allocated * GiB / 10;
        }).Holds();
}

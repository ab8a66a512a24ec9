using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.S3.AccessLogs.Stored;

namespace Hokusai.Core.Tests.S3.AccessLogs.Stored;

public sealed class AccessLogStretchTests
{
    private const string Account = "111122223333";

    private static readonly DateTimeOffset s_from = new(2025, 7, 10, 6, 30, 15, TimeSpan.Zero);
    private static readonly DateTimeOffset s_to = new(2025, 7, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("logs/2025-07-10-06-30-14-0123456789ABCDEF", false)]
    [InlineData("logs/2025-07-10-06-30-15-0123456789ABCDEF", true)]
    [InlineData("logs/2025-07-20-23-00-00-0123456789ABCDEF", true)]
    [InlineData("logs/2025-07-21-12-00-00-0123456789ABCDEF", true)]
    [InlineData("logs/2025-07-21-12-00-01-0123456789ABCDEF", false)]
    [InlineData("logs/2025-07-15-notes.txt", false)]
    [InlineData("logs/2025-07-15-06-30-15-", false)]
    [InlineData("logs/acme/2025-07-15-06-30-15-0123456789ABCDEF", false)]
    [InlineData("2025-07-15-06-30-15-0123456789ABCDEF", false)]
    public void A_key_with_a_simple_prefix_is_in_by_its_delivery_up_to_a_day_late(string key, bool isIn)
        => Assert.Equal(isIn, IsIn(Stretch("logs/", AccessLogKeyFormat.Simple), key));

    [Theory]
    [InlineData("logs/111122223333/eu-west-1/acme/2025/07/09/2025-07-09-00-00-00-0123456789ABCDEF", false)]
    [InlineData("logs/111122223333/eu-west-1/acme/2025/07/10/2025-07-10-00-00-00-0123456789ABCDEF", true)]
    [InlineData("logs/111122223333/eu-west-1/acme/2025/07/20/2025-07-20-00-00-00-0123456789ABCDEF", true)]
    [InlineData("logs/111122223333/eu-west-1/acme/2025/07/21/2025-07-21-00-00-00-0123456789ABCDEF", false)]
    [InlineData("logs/111122223333/eu-west-1/other/2025/07/15/2025-07-15-00-00-00-0123456789ABCDEF", false)]
    public void A_key_partitioned_by_event_time_is_in_by_its_day(string key, bool isIn)
        => Assert.Equal(isIn, IsIn(Stretch("logs/", AccessLogKeyFormat.PartitionedByEventTime), key));

    [Theory]
    [InlineData("111122223333/eu-west-1/acme/2025/07/10/2025-07-10-06-30-14-0123456789ABCDEF", false)]
    [InlineData("111122223333/eu-west-1/acme/2025/07/10/2025-07-10-06-30-15-0123456789ABCDEF", true)]
    [InlineData("111122223333/eu-west-1/acme/2025/07/21/2025-07-21-12-00-00-0123456789ABCDEF", true)]
    [InlineData("111122223333/eu-west-1/acme/2025/07/21/2025-07-21-12-00-01-0123456789ABCDEF", false)]
    public void A_key_partitioned_by_delivery_time_is_in_by_its_second(string key, bool isIn)
        => Assert.Equal(isIn, IsIn(Stretch("", AccessLogKeyFormat.PartitionedByDeliveryTime), key));

    [Fact]
    public void Buckets_that_share_a_simple_prefix_have_one_stretch_and_partitioned_ones_have_their_own()
    {
        Assert.Equal(Stretch("logs/", AccessLogKeyFormat.Simple), Stretch("logs/", AccessLogKeyFormat.Simple, "other"));
        Assert.NotEqual(Stretch("logs/", AccessLogKeyFormat.PartitionedByEventTime), Stretch("logs/", AccessLogKeyFormat.PartitionedByEventTime, "other"));
    }

    [Fact]
    public void The_end_of_all_times_is_no_error()
        => Assert.True(IsIn(AccessLogStretch.Of(Logged("logs/", AccessLogKeyFormat.Simple), DateTimeOffset.MinValue, DateTimeOffset.MaxValue), "logs/2025-07-15-06-30-15-0123456789ABCDEF"));

    [Fact]
    public void What_is_delivered_between_the_record_and_a_day_later_is_in_whatever_the_format()
        => Prop.ForAll(
            Gen.Choose(0, 5_000_000).Two().Select(seconds => (s_from.AddSeconds(Math.Min(seconds.Item1, seconds.Item2)), s_from.AddSeconds(Math.Max(seconds.Item1, seconds.Item2)))).ToArbitrary(),
            Gen.Choose(0, 5_000_000).Select(seconds => s_from.AddSeconds(seconds)).ToArbitrary(),
            Gen.Choose(0, 86_400).ToArbitrary(),
            (span, written, late) => Enum.GetValues<AccessLogKeyFormat>().All(format =>
            {
                var stretch = AccessLogStretch.Of(Logged("p", format), span.Item1, span.Item2);
                var isWanted = written >= span.Item1 && written <= span.Item2;
                return !isWanted || IsIn(stretch, Key("p", format, written, written.AddSeconds(late)));
            })).QuickCheckThrowOnFailure();

    private static string Key(string prefix, AccessLogKeyFormat format, DateTimeOffset written, DateTimeOffset delivered) => format switch
    {
        AccessLogKeyFormat.Simple => $"{prefix}{delivered:yyyy-MM-dd-HH-mm-ss}-0123456789ABCDEF",
        AccessLogKeyFormat.PartitionedByDeliveryTime => $"{prefix}{Account}/eu-west-1/acme/{delivered:yyyy'/'MM'/'dd'/'yyyy-MM-dd-HH-mm-ss}-0123456789ABCDEF",
        _ => $"{prefix}{Account}/eu-west-1/acme/{written:yyyy'/'MM'/'dd'/'yyyy-MM-dd}-00-00-00-0123456789ABCDEF",
    };

    private static bool IsIn(AccessLogStretch stretch, string key)
        => key.StartsWith(stretch.Prefix, StringComparison.Ordinal) && string.CompareOrdinal(key, stretch.StartAfter) > 0 && !stretch.IsBehind(key) && stretch.IsLog(key);

    private static AccessLogStretch Stretch(string prefix, AccessLogKeyFormat format, string bucket = "acme") => AccessLogStretch.Of(Logged(prefix, format, bucket), s_from, s_to);

    private static LoggedBucket Logged(string prefix, AccessLogKeyFormat format, string bucket = "acme") => new(Account, "eu-west-1", bucket, new AccessLogTarget("taker", prefix, format));
}

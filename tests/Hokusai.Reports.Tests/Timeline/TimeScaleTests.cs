using Hokusai.Reports.Html.Charts;

namespace Hokusai.Reports.Tests.Timeline;

public class TimeScaleTests
{
    private static readonly DateTimeOffset Start = new(2025, 7, 18, 14, 0, 30, TimeSpan.Zero);

    [Theory]
    [InlineData(8, "14:01,14:02,14:03,14:04,14:05,14:06,14:07,14:08")]
    [InlineData(300, "15:00,16:00,17:00,18:00,19:00")]
    [InlineData(60 * 24 * 5, "07-19,07-20,07-21,07-22,07-23")]
    public void Ticks_fall_on_round_times_and_midnight_shows_its_date(int minutes, string labels)
        => Assert.Equal(labels.Split(','), new TimeScale(Start, Start.AddMinutes(minutes), 0, 1000).Ticks(8).Select(t => t.Label));

    [Fact]
    public void Nothing_is_drawn_outside_the_plot()
    {
        var scale = new TimeScale(Start, Start.AddMinutes(1), 10, 110);

        Assert.Equal((10, 60, 110), (scale.X(Start.AddHours(-1)), scale.X(Start.AddSeconds(30)), scale.X(Start.AddHours(1))));
    }

    [Fact]
    public void A_span_without_length_is_still_a_scale()
        => Assert.Equal(10, new TimeScale(Start, Start, 10, 110).X(Start));

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(100_000_000)]
    [InlineData(2_000_000_000)]
    public void There_are_never_more_ticks_than_fit(int seconds)
        => Assert.InRange(new TimeScale(Start, Start.AddSeconds(seconds), 0, 1000).Ticks(5).Count, 0, 6);
}

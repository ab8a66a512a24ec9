using FsCheck;
using FsCheck.Fluent;
using Hokusai.Reports.Html.Charts;
using Hokusai.Reports.Lifecycle;
using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests.Lifecycle;

public class LifecycleCalendarTests
{
    private static readonly LifecycleImpact Any = LifecycleFixture.Realistic().LifecycleImpacts[^1] with { IsProposed = false, IsPast = false };

    [Fact]
    public void Nothing_due_has_no_calendar() => Assert.Null(LifecycleCalendar.Of([]));

    [Fact]
    public void Both_configurations_have_the_same_days()
    {
        var calendar = LifecycleCalendar.Of(LifecycleFixture.Realistic().LifecycleImpacts)!;

        Assert.Equal(
            calendar.Columns(isProposed: false, 92).Select(c => (c.From, c.To, c.IsPast)),
            calendar.Columns(isProposed: true, 92).Select(c => (c.From, c.To, c.IsPast)));
        Assert.Equal(9, calendar.Columns(isProposed: false, 92).Count(c => c.IsPast));
    }

    [Fact]
    public void A_prefix_has_one_colour_under_both_configurations_and_the_small_ones_are_counted()
    {
        var series = LifecycleCalendar.Of(LifecycleFixture.ManyPrefixes().LifecycleImpacts)!.Series;

        Assert.Equal(LifecycleSeries.Colours, series.Count(s => s.Letter is not null));
        Assert.Equal(300 - LifecycleSeries.Colours, Assert.Single(series, s => s.Letter is null).Members);
        Assert.All(
            LifecycleCalendar.Of(LifecycleFixture.Realistic().LifecycleImpacts)!.Series.Where(s => s.Prefix is not null).GroupBy(s => s.Prefix),
            prefix => Assert.Single(prefix.Select(s => s.Colour).Distinct()));
    }

    [Fact]
    public void What_was_due_long_ago_is_not_drawn_but_told()
    {
        var calendar = LifecycleCalendar.Of([Any, Any with { Day = Any.Day.AddDays(-700), IsPast = true, Bytes = 5, BytesAtMost = 5 }])!;

        Assert.Equal(Any.Day.AddDays(-14), calendar.From);
        Assert.Equal(5, calendar.Earlier.Bytes);
    }

    [Fact]
    public void Grouping_days_and_small_ones_loses_nothing()
        => Prop.ForAll(Impacts().ToArbitrary(), impacts =>
        {
            var calendar = LifecycleCalendar.Of(impacts);
            if (calendar is null)
            {
                return;
            }

            foreach (var max in new[] { 1, 7, 31, 92 })
            {
                var columns = calendar.Columns(isProposed: false, max);
                var drawn = LifecycleAmount.Sum(columns.SelectMany(c => c.Parts).Select(p => p.Amount)) + calendar.Earlier;

                Assert.InRange(columns.Count, 1, max);
                Assert.Equal(LifecycleAmount.Sum(impacts.Select(LifecycleAmount.Of)), drawn);
            }

            Assert.Equal(
                LifecycleAmount.Sum(impacts.Select(LifecycleAmount.Of)),
                LifecycleAmount.Sum(LifecycleRow.Of(impacts, 10).Select(r => r.Amount)));
        }).Holds();

    [Fact]
    public void Stacks_touch_stay_within_the_scale_and_are_as_high_as_their_amount()
        => Prop.ForAll(Impacts().ToArbitrary(), impacts =>
        {
            if (LifecycleCalendar.Of(impacts) is not { } calendar)
            {
                return;
            }

            var chart = CalendarChart.Draw("x", "bucket", calendar, LifecycleUnit.Bytes, ChartSize.Wide);
            foreach (var panel in chart.Panels)
            {
                foreach (var column in panel.Columns)
                {
                    var above = column.Bars.Where(b => b.Y < panel.AxisY).OrderByDescending(b => b.Y).ToList();
                    Assert.All(column.Bars, b => Assert.True(b.Y >= panel.Top - 1 && b.Y + b.Height <= panel.Top + panel.Height + 2));
                    Assert.All(above.Zip(above.Skip(1)), pair => Assert.Equal(pair.First.Y, pair.Second.Y + pair.Second.Height));
                }
            }
        }).Holds();

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 9_000)]
    [InlineData(4_000, 9_000)]
    [InlineData(9_000, 4_000)]
    public void A_stack_that_is_too_low_to_be_seen_is_stretched_and_its_parts_touch(long certain, long possible)
    {
        var low = Any with { Day = Any.Day.AddDays(1), Bytes = certain, BytesAtMost = certain + possible };
        var calendar = LifecycleCalendar.Of([Any with { Bytes = 1_000_000, BytesAtMost = 1_000_000 }, low])!;

        var panel = CalendarChart.Draw("x", "bucket", calendar, LifecycleUnit.Bytes, ChartSize.Wide).Panels[0];
        var bars = panel.Columns[^1].Bars.OrderByDescending(b => b.Y).ToList();

        Assert.Equal(2, bars.Sum(b => b.Height));
        Assert.Equal(panel.AxisY - 2, bars[^1].Y);
        Assert.All(bars.Zip(bars.Skip(1)), pair => Assert.Equal(pair.First.Y, pair.Second.Y + pair.Second.Height));
    }

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1, "1 byte")]
    [InlineData(999, "999 bytes")]
    [InlineData(1_000, "1 kB")]
    [InlineData(999_499, "999 kB")]
    [InlineData(999_500, "1 MB")]
    [InlineData(1_234_567_890_123, "1.2 TB")]
    [InlineData(long.MaxValue, "9.2 EB")]
    public void Sizes_are_read_at_a_glance(long bytes, string text) => Assert.Equal(text, LifecycleWords.Bytes(bytes));

    [Fact]
    public void A_day_that_towers_over_the_others_is_cut_and_says_its_amount()
    {
        var calendar = LifecycleCalendar.Of(LifecycleFixture.Realistic().LifecycleImpacts)!;

        var chart = CalendarChart.Draw("x", "bucket", calendar, LifecycleUnit.Bytes, ChartSize.Wide);

        Assert.Equal("1.4 TB", Assert.Single(chart.Panels[0].Columns.SelectMany(c => c.Cuts)).Label);
        Assert.Empty(chart.Panels[1].Columns.SelectMany(c => c.Cuts));
    }

    private static Gen<LifecycleImpact[]> Impacts()
        => (from day in Gen.Choose(-30, 400)
            from prefix in Gen.Choose(0, 20)
            from action in Gen.Elements(Enum.GetValues<LifecycleAction>())
            from bytes in Gen.Choose(0, 1_000_000)
            from more in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 1_000_000)))
            select Any with
            {
                Day = LifecycleFixture.Today.AddDays(day), IsPast = day < 0, Prefix = $"p{prefix}/", RuleId = $"rule-{prefix % 3}", Action = action,
                Objects = bytes % 100, Bytes = bytes, ObjectsAtMost = (bytes % 100) + (more % 7), BytesAtMost = bytes + more,
            }).ArrayOf();
}

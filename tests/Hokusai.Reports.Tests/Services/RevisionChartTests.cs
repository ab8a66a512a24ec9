using Hokusai.Reports.Html.Charts;
using Hokusai.Reports.Services;
using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests.Services;

public class RevisionChartTests
{
    [Fact]
    public void The_line_goes_up_with_a_later_revision_and_down_with_a_step_back()
    {
        var chart = Draw(ServiceFixture.Realistic());
        var heights = chart.Dots.Select(d => d.Y).ToList();

        Assert.Equal(6, heights.Count);
        Assert.Equal([-1, -1, -1, 1, -1], heights.Zip(heights.Skip(1), (one, other) => Math.Sign(other - one)));
        Assert.Equal(chart.Dots[2].Y, chart.Dots[4].Y);
        Assert.StartsWith($"M{chart.Dots[0].X} {chart.Dots[0].Y}H{chart.Dots[1].X}V{chart.Dots[1].Y}H", chart.Steps, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_revision_has_a_labelled_level_and_later_ones_are_higher()
    {
        var levels = Draw(ServiceFixture.Realistic()).Levels.OrderByDescending(l => l.Y);

        Assert.Equal(["hokusai-api:28", "hokusai-api:29", "hokusai-api:30", "hokusai-api:31", "hokusai-api:32"], levels.Select(l => l.Label));
    }

    [Fact]
    public void A_step_back_has_a_flag_with_its_number_and_its_revisions_that_leads_to_the_list()
    {
        var chart = Draw(ServiceFixture.Realistic());

        var flag = Assert.Single(chart.Flags);

        Assert.Equal(("1", "31 → 30", "xback1"), (flag.Text, flag.Label, flag.Row));
        Assert.Equal(chart.Dots[4].X, flag.X);
        Assert.Contains("2025-07-18 14:07:00Z hokusai-api:31 → hokusai-api:30, Put back by a Terraform run", flag.Title, StringComparison.Ordinal);
        Assert.Equal($"M{flag.X} {chart.Dots[3].Y}V{chart.Dots[4].Y}", Assert.Single(chart.Drops).Line);
    }

    [Fact]
    public void New_content_that_is_old_points_up_and_the_same_revision_is_ringed()
    {
        var incident = ServiceFixture.Realistic();
        var up = Draw(incident with { Reversions = [ServiceFixture.Reversion(ServiceFixture.Api, "hokusai-api:31", "hokusai-api:32", 130, EcsReversionKind.ContentReversion, actor: null)] });
        var same = Draw(incident with { Reversions = [ServiceFixture.Reversion(ServiceFixture.Api, "hokusai-api:32", "hokusai-api:32", 131, EcsReversionKind.MutableTagMoved, actor: null)] });

        Assert.Contains($"L{up.Flags[0].X} {up.Levels.Min(l => l.Y)}z", up.Drops[0].Head, StringComparison.Ordinal);
        Assert.Contains("A7 7", same.Drops[0].Head, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_steps_back_within_a_second_share_a_flag()
    {
        var incident = ServiceFixture.Realistic();
        var twice = new[] { incident.Reversions[0], incident.Reversions[0] with { Time = incident.Reversions[0].Time.AddMilliseconds(300), From = "hokusai-api:30", To = "hokusai-api:29" } };

        var chart = Draw(incident with { Reversions = twice });

        Assert.Equal(("1–2", "2 steps back"), (Assert.Single(chart.Flags).Text, chart.Flags[0].Label));
        Assert.Equal(2, chart.Drops.Count);
    }

    [Fact]
    public void Each_actor_has_a_lane_and_overlapping_bars_are_shaded_together()
    {
        var chart = Draw(ServiceFixture.Realistic());

        Assert.Equal(["API pipeline", "GitHubActions", "alice"], chart.Lanes.Select(l => l.Label));
        Assert.Equal("3 deployments at once", Assert.Single(chart.Bands).Label);
        Assert.Equal(3, chart.Bars.Count(b => b.InOverlap));
        Assert.Equal(chart.Bars.Single(b => b.Title.Contains("hokusai-api:31 →", StringComparison.Ordinal)).X, chart.Bands[0].X);
    }

    [Fact]
    public void A_bar_without_a_known_end_is_open_and_says_so()
    {
        var services = ServiceHistory.Of(ServiceFixture.Realistic());

        var unknown = Draw(services[0]).Bars.Single(b => b.IsOpen);
        var underWay = Draw(services[3]).Bars.Single();

        Assert.EndsWith("end unknown", unknown.Title, StringComparison.Ordinal);
        Assert.EndsWith("still under way at the end of the evidence", underWay.Title, StringComparison.Ordinal);
        Assert.DoesNotContain('z', unknown.Outline);
        Assert.Equal(ChartSize.Wide.PlotRight, underWay.X + underWay.Width);
    }

    [Fact]
    public void What_was_rolled_back_is_hatched()
        => Assert.True(Draw(ServiceHistory.Of(ServiceFixture.Realistic())[1]).Bars.Single().IsFailed);

    [Fact]
    public void A_single_revision_is_a_line_to_the_edge()
    {
        var chart = Draw(ServiceFixture.Quiet());

        Assert.EndsWith($"H{ChartSize.Wide.PlotRight}", chart.Steps, StringComparison.Ordinal);
        Assert.Single(chart.Levels);
        Assert.Empty(chart.Lanes);
    }

    [Fact]
    public void Of_many_revisions_the_labels_do_not_touch_and_those_of_the_steps_back_stay()
    {
        var chart = Draw(ServiceFixture.Crowded());
        var labelled = chart.Levels.Where(l => l.Label is not null).Select(l => l.LabelY).Order().ToList();

        Assert.True(chart.Levels.Count > 150);
        Assert.All(labelled.Zip(labelled.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 17, int.MaxValue));
        Assert.Contains(chart.Levels, l => l.Label == "busy:19");
        Assert.InRange(chart.LevelsHeight, 1, 500);
    }

    [Fact]
    public void Of_a_long_family_the_number_stays()
    {
        var step = ServiceFixture.Quiet().RevisionSteps[0] with { Family = new string('f', 300), Revision = 1234 };

        Assert.Equal(new string('f', 15) + "…:1234", Draw(ServiceFixture.Quiet() with { RevisionSteps = [step] }).Levels[0].Label);
    }

    [Fact]
    public void Families_are_stacked_with_a_level_free_between_them()
    {
        var incident = ServiceFixture.Quiet();
        var step = incident.RevisionSteps[0];

        var levels = Draw(incident with { RevisionSteps = [step, step with { Time = step.Time.AddMinutes(1), Revision = 29 }, step with { Time = step.Time.AddMinutes(2), Family = "another", Revision = 1 }] }).Levels;

        Assert.Equal(["hokusai-api:28", "hokusai-api:29", "another:1"], levels.Select(l => l.Name));
        Assert.Equal((34, 68), (levels[0].Y - levels[1].Y, levels[1].Y - levels[2].Y));
        Assert.Equal([false, false, true], levels.Select(l => l.OpensFamily));
    }

    internal static RevisionChart Draw(Investigation investigation) => Draw(ServiceHistory.Of(investigation)[0]);

    private static RevisionChart Draw(ServiceHistory service)
        => RevisionChart.Draw("x", service, RevisionWindow.Of(service)[0], new ServiceRows("x", service.Reversions, service.Deployments), ChartSize.Wide);
}

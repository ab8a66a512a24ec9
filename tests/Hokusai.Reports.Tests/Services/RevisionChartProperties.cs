using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Reports.Html.Charts;
using Hokusai.Reports.Services;
using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests.Services;

/// <summary>Histories of any shape: a list of numbers becomes steps, deployments and steps back.</summary>
public class RevisionChartProperties
{
    [Fact]
    public void Everything_lies_within_the_drawing_at_every_size_and_closeness()
        => Prop.ForAll<int[]>(seeds => Charts(History(seeds)).All(chart =>
            Numbers(chart).All(n => n >= 0)
            && chart.Dots.All(d => d.X <= chart.Width && d.Y <= chart.PlotBottom)
            && chart.Levels.All(l => l.Y <= chart.PlotBottom)
            && chart.Flags.All(f => f.X - 12 >= 0 && f.X + 12 <= chart.Width && f.Y + 13 <= chart.PlotTop)
            && chart.Bars.All(b => b.Width > 0 && b.X + b.Width <= chart.Width && b.Y + DeploymentBars.BarHeight <= chart.PlotBottom)
            && chart.Bands.All(b => b.Width > 0 && b.X + b.Width <= chart.Width)
            && chart.PlotBottom <= chart.Height)).Holds();

    [Fact]
    public void No_two_bars_of_a_lane_that_were_at_work_at_once_cover_each_other_up_to_four()
        => Prop.ForAll<int[]>(seeds => DeployerLane.Of(History(seeds).Deployments, Until).All(lane => lane.Tracks > 3
            || lane.Deployments.All(one => lane.Deployments.All(other => one == other || one.Track != other.Track
                || !Span(one.Deployment).Overlaps(Span(other.Deployment)) || Span(one.Deployment).From == Span(one.Deployment).To || Span(other.Deployment).From == Span(other.Deployment).To))))
            .Holds();

    [Fact]
    public void The_order_of_the_lists_is_irrelevant()
        => Prop.ForAll<int[]>(seeds =>
        {
            var history = History(seeds);
            var turned = history with
            {
                RevisionSteps = [.. history.RevisionSteps.Reverse()], Deployments = [.. history.Deployments.Reverse()], Reversions = [.. history.Reversions.Reverse()],
            };
            return Rendering.Text(ReportFormat.Html, history) == Rendering.Text(ReportFormat.Html, turned);
        }).Holds();

    [Fact]
    public void Overlapping_is_mutual()
        => Prop.ForAll<int, int>((one, other) =>
        {
            var (left, right) = (Span(Deployment(one, 0)), Span(Deployment(other, 1)));
            return left.Overlaps(right) == right.Overlaps(left);
        }).Holds();

    [Fact]
    public void The_text_never_has_a_line_of_more_than_78_characters_and_shows_every_step_back()
        => Prop.ForAll<int[]>(seeds =>
        {
            var history = History(seeds);
            return RevisionText.Draw(history, maxSteps: 1000).All(service =>
                service.Chart.Split('\n').All(line => line.Length <= 78)
                && service.Chart.Split('\n').Count(line => line.Contains('◄', StringComparison.Ordinal) || line.Contains('►', StringComparison.Ordinal))
                    == history.RevisionSteps.Count(s => s.IsReversion && $"{s.Cluster}/{s.Service}" == service.Service));
        }).Holds();

    private static DateTimeOffset Until => ServiceFixture.Start.AddYears(2);

    private static DeploymentSpan Span(EcsDeployment deployment) => DeploymentSpan.Of(deployment, Until);

    private static Investigation History(int[] seeds)
    {
        // Times differ, since of equal ones the order of the lists is all that tells which came first.
        var steps = seeds.Select((seed, i) => ServiceFixture.Step(seed % 3 == 0 ? "api" : "worker", Minute(seed, i), (seed & 0xFF) + 1, $"d{i}") with
        {
            Family = seed % 5 == 0 ? "other" : "family", IsReversion = i > 0 && seed % 7 == 0,
        }).OrderBy(s => s.Time).ToList();
        return ServiceFixture.Quiet() with
        {
            To = Until,
            RevisionSteps = steps,
            Deployments = [.. seeds.Select(Deployment)],
            Reversions = [.. steps.Where(s => s.IsReversion).Select(s => ServiceFixture.Reversion(s.Service, $"{s.Family}:{s.Revision + 1}", $"{s.Family}:{s.Revision}", 0, (EcsReversionKind)(s.Revision % 8), actor: null) with { Time = s.Time })],
        };
    }

    private static double Minute(int seed, int index) => ((uint)seed % 500_000) + (index / 1000.0);

    private static EcsDeployment Deployment(int seed, int index)
    {
        var start = Minute(seed, index);
        double? end = seed % 4 == 0 ? null : start + ((uint)seed % 40) - 2;
        return ServiceFixture.Deployment($"d{index}", seed % 3 == 0 ? "api" : "worker", 1, 2, start, end, seed % 2 == 0 ? ServiceFixture.Alice : null, (EcsDeploymentStatus)((uint)seed % 10));
    }

    private static IEnumerable<RevisionChart> Charts(Investigation history)
        => from service in ServiceHistory.Of(history)
           from window in RevisionWindow.Of(service)
           from size in new[] { ChartSize.Wide, ChartSize.Narrow }
           select RevisionChart.Draw("x", service, window, new ServiceRows("x", service.Reversions, service.Deployments), size);

    private static IEnumerable<int> Numbers(RevisionChart chart)
        => new[] { chart.Steps }.Concat(chart.Drops.SelectMany(d => new[] { d.Line, d.Leader, d.Head })).Concat(chart.Bars.Select(b => b.Outline))
            .SelectMany(path => Regex.Matches(path, "-?[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(5)))
            .Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture));
}

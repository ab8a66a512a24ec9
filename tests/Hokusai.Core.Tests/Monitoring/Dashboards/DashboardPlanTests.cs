using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Dashboards;
using Hokusai.Core.Monitoring.Limits;
using Hokusai.Core.Tests.Monitoring.Alarms;
using Hokusai.Core.Tests.Monitoring.Planning;
using Hokusai.Core.Monitoring.Connections;

namespace Hokusai.Core.Tests.Monitoring.Dashboards;

public sealed class DashboardPlanTests
{
    [Fact]
    public void Widgets_are_within_the_grid_and_beside_each_other()
        => Prop.ForAll(RandomTargets.Any, targets =>
        {
            var cells = new HashSet<(int X, int Y)>();
            Assert.All(Widgets(DashboardPlan.Of(MonitoredAccount.Settings, targets, ["orders-ecs-deployment-failed"])), widget =>
            {
                var (x, y, width, height) = (Number(widget, "x"), Number(widget, "y"), Number(widget, "width"), Number(widget, "height"));
                Assert.True(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 24);
                Assert.All(
                    Enumerable.Range(x, width).SelectMany(column => Enumerable.Range(y, height).Select(row => (column, row))),
                    cell => Assert.True(cells.Add(cell), $"Two widgets are at {cell}."));
            });
        }).Holds();

    [Fact]
    public void The_first_text_tells_whose_it_is()
    {
        var text = Widgets(DashboardPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Targets, []))[0];

        Assert.Equal("text", (string?)text["type"]);
        Assert.Contains(DashboardPlan.Marker("orders"), (string?)text["properties"]!["markdown"], StringComparison.Ordinal);
        Assert.DoesNotContain(DashboardPlan.Marker("billing"), (string?)text["properties"]!["markdown"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(500, true)]
    [InlineData(501, true)]
    [InlineData(2500, true)]
    [InlineData(2501, false)]
    public void Rules_are_shown_five_hundred_to_a_widget_and_more_than_CloudWatch_takes_is_a_clear_error(int rules, bool isFine)
    {
        var dashboard = DashboardPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Nothing, [.. Enumerable.Range(0, rules).Select(i => $"orders-{i}")]);
        var shown = Widgets(dashboard).Skip(1).Select(widget => widget["properties"]!["metrics"]!.AsArray().Count).ToList();

        Assert.Equal(rules, shown.Sum());
        Assert.All(shown, count => Assert.InRange(count, 1, 500));
        Assert.Equal(isFine ? null : "The dashboard shows 2501 metrics, and CloudWatch takes 2500.", MonitoringLimits.Check(dashboard)?.Reason);
    }

    [Theory]
    [InlineData(166, true)]
    [InlineData(167, false)]
    public void More_widgets_than_CloudWatch_takes_are_a_clear_error(int databases, bool isFine)
    {
        var targets = MonitoredAccount.Nothing with { Databases = [.. Enumerable.Range(0, databases).Select(i => MonitoredAccount.Database($"db-{i}"))] };

        Assert.Equal(isFine, MonitoringLimits.Check(DashboardPlan.Of(MonitoredAccount.Settings, targets, [])) is null);
    }

    [Theory]
    [InlineData(ConnectionLimitSource.Estimated, "limit (estimated)")]
    [InlineData(ConnectionLimitSource.Measured, "limit")]
    public void Connections_are_shown_against_the_limit_and_an_estimate_is_called_one(ConnectionLimitSource source, string label)
    {
        var widget = Widgets(DashboardPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Nothing with { Databases = [AlarmFacts.Limited(100, source)] }, []))[1];
        var line = widget["properties"]!["annotations"]!["horizontal"]![0]!;

        Assert.Equal((label, 100), ((string?)line["label"], (int)line["value"]!));
    }

    [Fact]
    public void An_unknown_limit_is_no_line()
        => Assert.Null(Widgets(DashboardPlan.Of(MonitoredAccount.Settings, MonitoredAccount.Nothing with { Databases = [MonitoredAccount.Database("it")] }, []))[1]["properties"]!["annotations"]);

    [Fact]
    public void A_monitoring_of_no_name_has_no_dashboard()
        => Assert.Throws<FormatException>(() => DashboardPlan.Of(MonitoredAccount.Settings with { Name = "1\"" }, MonitoredAccount.Nothing, []));

    private static IReadOnlyList<JsonNode> Widgets(DesiredResource dashboard) => [.. JsonNode.Parse(dashboard.Attributes["dashboard_body"].String!)!["widgets"]!.AsArray().Select(widget => widget!)];

    private static int Number(JsonNode widget, string member) => (int)widget[member]!;
}

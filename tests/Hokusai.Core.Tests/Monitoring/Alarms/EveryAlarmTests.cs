using System.Text.RegularExpressions;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Limits;
using Hokusai.Core.Tests.Monitoring.Planning;
using FsCheck;
using FsCheck.Fluent;

namespace Hokusai.Core.Tests.Monitoring.Alarms;

/// <summary>What holds of all alarms, whatever is monitored.</summary>
public sealed partial class EveryAlarmTests
{
    private static readonly string[] s_missing = ["missing", "breaching", "notBreaching", "ignore"];

    [Fact]
    public void Missing_data_is_treated_on_purpose_and_why_is_told()
        => OfAll(alarm =>
        {
            Assert.Contains(alarm.Attributes["treat_missing_data"].String, s_missing);
            Assert.Matches("(?i)missing|period without", alarm.Reason);
        });

    [Fact]
    public void The_topic_is_told_of_the_alarm_and_of_its_end_and_nobody_may_silence_it()
        => OfAll(
            alarm =>
            {
                Assert.Equal(AlarmFacts.Topic, Assert.Single(alarm.Attributes["alarm_actions"].Items).String);
                Assert.Equal(AlarmFacts.Topic, Assert.Single(alarm.Attributes["ok_actions"].Items).String);
                Assert.True(alarm.Attributes["actions_enabled"].Bool);
            },
            "aws_cloudwatch_metric_alarm",
            "aws_cloudwatch_composite_alarm");

    [Fact]
    public void Names_and_texts_are_as_CloudWatch_takes_them()
        => OfAll(
            alarm =>
            {
                Assert.Null(MonitoringLimits.Check(alarm));
                Assert.StartsWith("orders-", alarm.Attributes["alarm_name"].String, StringComparison.Ordinal);
                Assert.Equal(alarm.Name, alarm.Attributes["alarm_name"].String);
                Assert.EndsWith($":alarm:{alarm.Name}", alarm.Arn, StringComparison.Ordinal);
                // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html, and of composite alarms the same.
                Assert.InRange(alarm.Attributes["alarm_description"].String!.Length, 1, 1024);
            },
            "aws_cloudwatch_metric_alarm",
            "aws_cloudwatch_composite_alarm");

    [Fact]
    public void An_alarm_is_on_one_metric_or_on_queries_and_never_on_both()
        => OfAll(alarm => Assert.NotEqual(alarm.Attributes["metric_name"].IsUnset, alarm.Attributes["metric_query"].IsUnset));

    [Fact]
    public void Of_the_queries_of_an_expression_one_returns_data_and_ids_are_unique()
        => OfAll(alarm =>
        {
            var queries = alarm.Attributes["metric_query"].Items;
            Assert.Equal(queries.Count, queries.Select(query => query["id"].String).Distinct().Count());

            // Those on a band return the metric, too: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
            Assert.Equal(queries.Count == 0 ? 0 : alarm.Attributes["threshold_metric_id"].IsUnset ? 1 : 2, queries.Count(query => query["return_data"].Bool == true));
            Assert.All(Variable().Matches(queries.Count == 0 ? "" : alarm.Expression()), match => Assert.Contains(match.Value, queries.Select(query => query["id"].String)));
        });

    [Theory]
    [InlineData(60)]
    [InlineData(300)]
    [InlineData(900)]
    [InlineData(3600)]
    public void Periods_and_the_time_looked_at_are_as_CloudWatch_takes_them(int period)
        => OfAll(
            alarm =>
            {
                var periods = alarm.Attributes["metric_query"].Items.SelectMany(query => query["metric"].Items).Append(alarm.Attributes)
                    .Select(metric => metric["period"].Number).OfType<double>().Distinct();
                var length = Assert.Single(periods);
                var looked = alarm.Attributes["evaluation_periods"].Number!.Value;
                Assert.InRange(alarm.Attributes["datapoints_to_alarm"].Number!.Value, 1, looked);
                Assert.Equal(0, length % 60);

                // A day, and a week for periods of an hour or more: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
                Assert.InRange(length * looked, 60, length < 3600 ? 86_400 : 604_800);
            },
            MonitoredAccount.Settings with { PeriodSeconds = period });

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    public void Names_as_long_as_the_services_take_are_shortened_and_stay_unique(int length)
    {
        var plan = AlarmFacts.Of(MonitoredAccount.Nothing with
        {
            Services = [.. new[] { "x", "y" }.Select(end => new ServiceTarget("c".PadLeft(length, 'c'), end.PadLeft(length, 's'), Fact.Known(true), 1, IsScaled: false))],
            LogGroups = [.. new[] { "x", "y" }.Select(end => end.PadLeft(2 * length, '/'))],
        });

        Assert.Equal(plan.Count, plan.Select(alarm => (alarm.Type, alarm.Name)).Distinct().Count());
        Assert.Equal(plan.Count, plan.Select(alarm => (alarm.Type, alarm.Label)).Distinct().Count());
        Assert.All(plan, alarm => Assert.Null(MonitoringLimits.Check(alarm)));
        Assert.All(
            plan.Where(resource => resource.Type == "aws_cloudwatch_log_metric_filter"),
            filter => Assert.InRange(filter.Attributes["metric_transformation"].Items[0]["name"].String!.Length, 1, 255));
    }

    [Fact]
    public void A_monitoring_of_no_name_has_no_alarms()
        => Assert.Throws<FormatException>(() => AlarmFacts.Of(MonitoredAccount.Targets, MonitoredAccount.Settings with { Name = "Orders!" }));

    private static void OfAll(Action<DesiredResource> holds, params string[] types) => OfAll(holds, MonitoredAccount.Settings, types);

    private static void OfAll(Action<DesiredResource> holds, MonitoringSettings settings, params string[] types)
        => Prop.ForAll(RandomTargets.Any, targets =>
            Assert.All(
                AlarmFacts.Of(targets, settings).Where(alarm => types.Length == 0 ? alarm.Type == "aws_cloudwatch_metric_alarm" : types.Contains(alarm.Type)),
                holds)).Holds();

    [GeneratedRegex(@"\bm[0-9]+\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Variable();
}

using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Tests.Monitoring.Alarms;

namespace Hokusai.Core.Tests.Monitoring.Planning;

public sealed partial class WantedMonitoringTests
{
    [Fact]
    public void Names_and_labels_are_unique_within_their_type_and_labels_are_Terraforms()
        => Prop.ForAll(RandomTargets.Any, targets =>
        {
            var wanted = PlanFacts.Wanted(targets);
            Assert.Equal(wanted.Count, wanted.Select(resource => (resource.Type, resource.Name)).Distinct().Count());
            Assert.Equal(wanted.Count, wanted.Select(resource => (resource.Type, resource.Label)).Distinct().Count());
            Assert.All(wanted, resource => Assert.Matches(Identifier(), resource.Label));
        }).Holds();

    [Theory]
    [InlineData("1st@example.com")]
    [InlineData("ops@example.com")]
    public void A_label_begins_with_no_digit_whatever_it_is_made_of(string email)
    {
        var wanted = WantedMonitoring.Of(PlanFacts.Request with { Settings = MonitoredAccount.Settings with { Emails = [email] } }, MonitoredAccount.Nothing, []);

        Assert.Matches(Identifier(), Assert.Single(wanted, resource => resource.Type == "aws_sns_topic_subscription").Label);
    }

    [Theory]
    [InlineData(MonitoringParts.All)]
    [InlineData(MonitoringParts.Alarms)]
    [InlineData(MonitoringParts.EventRules)]
    public void What_alarms_and_targets_refer_to_is_wanted_too(MonitoringParts parts)
        => Prop.ForAll(RandomTargets.Any, targets =>
        {
            var wanted = PlanFacts.Wanted(targets, parts);
            var names = wanted.ToLookup(resource => resource.Type, resource => resource.Name);
            var arns = wanted.Select(resource => resource.Arn).OfType<string>().ToHashSet(StringComparer.Ordinal);
            Assert.All(wanted, resource =>
            {
                Assert.Subset(names["aws_cloudwatch_metric_alarm"].ToHashSet(), ExhaustionAlarmTests.Children(resource.Attributes["alarm_rule"].String ?? "").ToHashSet());
                Assert.Subset(arns, resource.Attributes["alarm_actions"].Items.Select(action => action.String!).ToHashSet());
                if (resource.Attributes["dimensions"]["RuleName"].String is { } counted)
                {
                    Assert.Contains(counted, names["aws_cloudwatch_event_rule"]);
                }

                if (resource.Type == "aws_cloudwatch_event_target")
                {
                    Assert.Contains(resource.Attributes["rule"].String, names["aws_cloudwatch_event_rule"]);
                    Assert.Contains(resource.Attributes["arn"].String!, arns);
                    Assert.Contains(resource.Attributes["dead_letter_config"].Items[0]["arn"].String!, arns);
                }
            });
        }).Holds();

    [Fact]
    public void The_dashboard_shows_rules_that_are_wanted()
        => Prop.ForAll(RandomTargets.Any, targets =>
        {
            var wanted = PlanFacts.Wanted(targets);
            var shown = Shown().Matches(Assert.Single(wanted, resource => resource.Type == "aws_cloudwatch_dashboard").Attributes["dashboard_body"].String!).Select(match => match.Groups["name"].Value);
            Assert.Equal(
                wanted.Where(resource => resource.Type == "aws_cloudwatch_event_rule").Select(rule => rule.Name).Order(StringComparer.Ordinal),
                shown.Order(StringComparer.Ordinal));
        }).Holds();

    [Fact]
    public void The_same_is_wanted_every_time()
        => Prop.ForAll(RandomTargets.Any, targets => PlanFacts.Wanted(targets).SequenceEqual(PlanFacts.Wanted(targets))).Holds();

    [Theory]
    [InlineData(MonitoringParts.Dashboard, "aws_cloudwatch_dashboard")]
    [InlineData(MonitoringParts.ConfigRules, "aws_config_config_rule aws_config_configuration_recorder aws_config_configuration_recorder_status aws_config_delivery_channel")]
    [InlineData(MonitoringParts.Notification, "aws_kms_alias aws_kms_key aws_sns_topic aws_sns_topic_subscription")]
    [InlineData(MonitoringParts.None, "")]
    public void A_part_alone_brings_no_other(MonitoringParts parts, string types)
        => Assert.Equal(types, string.Join(' ', PlanFacts.Wanted(parts: parts).Select(resource => resource.Type).Distinct().Order(StringComparer.Ordinal)));

    [Fact]
    public void Alarms_alone_bring_the_rule_that_one_of_them_counts_and_no_other_rule()
    {
        var wanted = PlanFacts.Wanted(parts: MonitoringParts.Alarms);

        Assert.Equal("orders-ecs-deployment-failed", Assert.Single(wanted, resource => resource.Type == "aws_cloudwatch_event_rule").Name);
        Assert.Contains(wanted, resource => resource is { Type: "aws_cloudwatch_metric_alarm", Name: "orders-ecs-deployment-failed" });
        Assert.DoesNotContain(wanted, resource => resource.Type is "aws_cloudwatch_event_target" or "aws_sqs_queue");
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex("\"RuleName\",\"(?<name>[^\"]+)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shown();
}

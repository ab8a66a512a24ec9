using System.Text.RegularExpressions;
using Hokusai.Core.Monitoring;

namespace Hokusai.Core.Tests.Monitoring.Alarms;

public sealed partial class ExhaustionAlarmTests
{
    [Fact]
    public void Connections_alone_are_no_outage_and_together_with_a_symptom_they_are()
    {
        var plan = AlarmFacts.Of(MonitoredAccount.Targets with { Databases = [AlarmFacts.Limited(100)] });

        Assert.Equal(
            "ALARM(\"orders-rds-orders-production-connections\") AND (ALARM(\"orders-rds-orders-production-read-latency\") OR ALARM(\"orders-rds-orders-production-write-latency\")"
                + " OR ALARM(\"orders-alb-orders-errors\") OR ALARM(\"orders-logs-/ecs/orders-api-refused\"))",
            plan.Named("orders-rds-orders-production-exhausted").Attributes["alarm_rule"].String);
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(97, 20)]
    [InlineData(300, 20)]
    [InlineData(97, 512)]
    [InlineData(40, 240)]
    public void However_many_symptoms_there_are_a_rule_is_within_the_limits_and_keeps_the_databases_own(int groups, int length)
    {
        var plan = AlarmFacts.Of(MonitoredAccount.Nothing with
        {
            Databases = [AlarmFacts.Limited(100)],
            LogGroups = [.. Enumerable.Range(0, groups).Select(i => $"{i:000}".PadLeft(length, 'g'))],
        });
        var rule = plan.Named("orders-rds-orders-production-exhausted").Attributes["alarm_rule"].String!;
        var children = Children(rule);

        // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
        Assert.InRange(rule.Length, 1, 10_240);
        Assert.InRange(children.Count, 3, 100);
        Assert.Contains("orders-rds-orders-production-write-latency", children);
        Assert.Subset(plan.Select(alarm => alarm.Name).ToHashSet(), children.ToHashSet());
        Assert.EndsWith("\"))", rule, StringComparison.Ordinal);
    }

    [Fact]
    public void No_alarm_is_in_more_rules_than_it_may_be()
    {
        var plan = AlarmFacts.Of(MonitoredAccount.Targets with { Databases = [.. Enumerable.Range(0, 160).Select(i => AlarmFacts.Limited(100, identifier: $"db-{i}"))] });
        var rules = plan.Select(alarm => alarm.Attributes["alarm_rule"].String).OfType<string>().ToList();

        Assert.Equal(160, rules.Count);
        Assert.Equal(150, rules.SelectMany(Children).GroupBy(child => child).Max(group => group.Count()));
    }

    public static IReadOnlyList<string> Children(string rule) => [.. Child().Matches(rule).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex("ALARM\\(\"(?<name>[^\"]+)\"\\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Child();
}

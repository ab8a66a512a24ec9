using System.Text.Json;
using Hokusai.Aws.Testbed;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Connections;
using Hokusai.Core.Monitoring.Events;

namespace Hokusai.Aws.Tests.Monitoring.Events;

/// <summary>What the event rules of these tests are for, and the rules as EventBridge would apply them.</summary>
internal static class MonitoredSample
{
    public static MonitoringSettings Settings { get; } = new() { Name = "orders", Emails = ["ops@example.com"] };

    public static MonitoringTargets Targets { get; } = new()
    {
        AccountId = "123456789012",
        Region = "eu-west-1",
        Databases = [Database("orders-production", "postgres"), Database("billing-1", "aurora-postgresql", "billing")],
        Services =
        [
            new ServiceTarget("production", "api", Fact.Known(true), 3, IsScaled: true),
            new ServiceTarget("default", "worker", Fact.Known(false), 1, IsScaled: false),
        ],
        Buckets =
        [
            new BucketTarget("orders-models", Fact.Known(true)), new BucketTarget("orders-states", Fact.Known(true)),
            new BucketTarget("orders-quiet", Fact.Known(false)), new BucketTarget("orders-unread", Fact.Unknown<bool>("It may not be read.")),
        ],
        StateBuckets = ["orders-states", "old-states"],
        LockTables = ["terraform-locks"],
    };

    public static IReadOnlyList<DesiredResource> Plan { get; } = EventRulesPlan.Of(Settings, Targets);

    public static DatabaseTarget Database(string identifier, string engine, string? cluster = null) => new()
    {
        Identifier = identifier,
        Engine = engine,
        InstanceClass = "db.m5.large",
        ClusterIdentifier = cluster,
        Memory = Fact.Known(8L << 30),
        Connections = Fact.Unknown<ConnectionLimit>("Nobody asked."),
    };

    /// <summary>The rules, without the monitoring's name, that an event sets off.</summary>
    public static IReadOnlyList<string> RulesFor(JsonElement @event) => RulesFor(Plan, @event);

    public static IReadOnlyList<string> RulesFor(IEnumerable<DesiredResource> plan, JsonElement @event) =>
    [
        .. plan.Where(resource => resource.Type == "aws_cloudwatch_event_rule" && Pattern(resource).Matches(@event)).Select(resource => resource.Name[(Settings.Name.Length + 1)..]),
    ];

    public static EventPattern Pattern(DesiredResource rule) => EventPattern.Parse(rule.Attributes["event_pattern"].String!, EventPattern.RuleQuota);

    /// <summary>What a rule writes to the topic for an event.</summary>
    public static string Message(string rule, JsonElement @event)
    {
        var target = Plan.Single(resource => resource.Name == $"{Settings.Name}-{rule}/notify");
        return Transformer(target).Transform(@event, $"{Settings.Name}-{rule}", $"arn:aws:events:eu-west-1:123456789012:rule/{Settings.Name}-{rule}", DateTimeOffset.UnixEpoch);
    }

    public static InputTransformer Transformer(DesiredResource target)
    {
        var transformer = target.Attributes["input_transformer"].Items.Single();
        return InputTransformer.Create(
            target.Attributes["target_id"].String!,
            transformer["input_paths"].Members.ToDictionary(path => path.Key, path => path.Value.String!, StringComparer.Ordinal),
            transformer["input_template"].String!);
    }
}

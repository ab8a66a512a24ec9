using System.Text.Json;

namespace Hokusai.Core.Monitoring.Links;

/// <summary>
/// A rule for an event of one's own. The events of AWS's services can't be sent by anybody else (https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html), so that
/// the way of theirs is tried with one that goes by a rule of its own to the same topic and the same dead-letter queue.
/// </summary>
internal static class CanaryRule
{
    /// <summary>The event's source.</summary>
    public const string Source = "hokusai.monitoring";

    /// <summary>The event's detail-type.</summary>
    public const string DetailType = "Hokusai Monitoring Test";

    private const string TargetId = "notify";

    /// <summary>The rule's name.</summary>
    public static string NameOf(string monitoring) => $"{monitoring}-canary";

    /// <summary>The event's detail; it tells one test from another.</summary>
    public static string Detail(string monitoring, string testId) => JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["monitoring"] = monitoring, ["test"] = testId });

    /// <summary>What the message begins with.</summary>
    public static string Message(string monitoring, string testId) => $"Test {testId} of the monitoring {monitoring}";

    /// <summary>The rule and its target, which shares the topic and the dead-letter queue of another.</summary>
    public static IReadOnlyList<DesiredResource> Of(string monitoring, string testId, ExistingResource target)
    {
        var name = NameOf(monitoring);
        return
        [
            new DesiredResource
            {
                Type = "aws_cloudwatch_event_rule",
                Name = name,
                Label = "canary",
                Attributes = Map(
                    ("name", name),
                    ("description", "Made and removed by Test-HokusaiMonitoring. It can be deleted at any time."),
                    ("event_pattern", JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["source"] = new[] { Source },
                        ["detail"] = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["test"] = [testId] },
                    })),
                    ("state", "ENABLED"),
                    ("tags", Map((MonitoringTags.Owner, monitoring)))),
            },
            new DesiredResource
            {
                Type = "aws_cloudwatch_event_target",
                Name = $"{name}/{TargetId}",
                Label = "canary",
                Attributes = Map(
                    ("rule", name),
                    ("target_id", TargetId),
                    ("arn", target.Attributes["arn"]),
                    ("dead_letter_config", target.Attributes["dead_letter_config"]),
                    // As the real rules have it: the message is made from the event.
                    ("input_transformer", AttributeValue.List([Map(
                        ("input_paths", Map(("monitoring", "$.detail.monitoring"), ("test", "$.detail.test"))),
                        ("input_template", $"\"{Message("<monitoring>", "<test>")}: it reached you. Nothing has happened, and nothing is to be done.\""))]))),
            },
        ];
    }

    private static AttributeValue Map(params (string Name, AttributeValue Value)[] members) => AttributeValue.Map(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));
}

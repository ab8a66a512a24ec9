using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// The actions of alarms, which moto does not carry out: an alarm that SetAlarmState brings to another state publishes to its topics
/// (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_SetAlarmState.html).
/// </summary>
internal sealed class AlarmActions(CompositeAlarms composites, RawAwsClient? moto) : IAwsService
{
    private const string Version = "2010-08-01";

    /// <summary>The longest subject of a message (https://docs.aws.amazon.com/sns/latest/api/API_Publish.html).</summary>
    private const int LongestSubject = 100;

    public async ValueTask<AwsAnswer?> AnswerAsync(AwsRequest request)
    {
        if (moto is null || request is not { Service: "monitoring", Protocol: AwsProtocol.Query, Operation: "SetAlarmState" })
        {
            return null;
        }

        var client = moto with { MotoAccountId = request.AccountId, Region = request.Region };
        var name = request.Parameter("AlarmName") ?? "";
        var before = composites.Find(request, name) ?? await MetricAlarmAsync(client, name);
        var answer = await composites.AnswerAsync(request) ?? await client.QueryAsync("monitoring", Version, "SetAlarmState", [.. FormElements.Fields(request)]);
        if (answer.Status == 200 && before is not null && Text(before, "StateValue") != request.Parameter("StateValue") && Text(before, "ActionsEnabled") != "false")
        {
            await PublishAsync(client, request, before);
        }

        return answer;
    }

    public void Reset()
    {
        // It keeps nothing.
    }

    private static async Task<XElement?> MetricAlarmAsync(RawAwsClient client, string name)
    {
        var answer = await client.QueryAsync("monitoring", Version, "DescribeAlarms", ("AlarmNames.member.1", name));
        return answer.Status == 200 ? XElement.Parse(answer.Text).Descendants().FirstOrDefault(element => element.Name.LocalName == "MetricAlarms")?.Elements().FirstOrDefault() : null;
    }

    // The members that https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html shows, but the trigger.
    private static async Task PublishAsync(RawAwsClient client, AwsRequest request, XElement alarm)
    {
        var state = request.Parameter("StateValue")!;
        var message = new JsonObject
        {
            ["AlarmName"] = Text(alarm, "AlarmName"),
            ["AlarmDescription"] = Text(alarm, "AlarmDescription"),
            ["AWSAccountId"] = request.AccountId,
            ["NewStateValue"] = state,
            ["NewStateReason"] = request.Parameter("StateReason"),
            ["StateChangeTime"] = request.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture),
            ["Region"] = request.Region,
            ["AlarmArn"] = Text(alarm, "AlarmArn"),
            ["OldStateValue"] = Text(alarm, "StateValue"),
        };
        var subject = $"{state}: \"{Text(alarm, "AlarmName")}\" in {request.Region}";
        var actions = state switch { "ALARM" => "AlarmActions", "OK" => "OKActions", _ => "InsufficientDataActions" };
        foreach (var topic in Member(alarm, actions)?.Elements().Select(action => action.Value).Where(arn => arn.Contains(":sns:", StringComparison.Ordinal)) ?? [])
        {
            await client.QueryAsync("sns", "2010-03-31", "Publish", ("TopicArn", topic), ("Subject", subject[..Math.Min(subject.Length, LongestSubject)]), ("Message", message.ToJsonString()));
        }
    }

    private static XElement? Member(XElement alarm, string name) => alarm.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Text(XElement alarm, string name) => Member(alarm, name)?.Value;
}

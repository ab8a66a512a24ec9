using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// Sends events to the targets of the rules that select them. moto's own delivery knows no SNS, no states of rules, and fewer operators. SQS and
/// SNS receive through moto; for targets of other services the delivery is only noted.
/// </summary>
/// <param name="moto">moto, which knows rules, queues and topics; null without moto: then there are no rules.</param>
internal sealed class EventBus(RawAwsClient? moto)
{
    private ConcurrentQueue<DeliveredEvent> _delivered = new();

    public IReadOnlyList<DeliveredEvent> Delivered => [.. _delivered];

    public void Reset() => _delivered = new ConcurrentQueue<DeliveredEvent>();

    /// <summary>Delivers an event of an account and Region.</summary>
    /// <param name="busName">The name of the bus.</param>
    /// <param name="event">The whole event.</param>
    /// <param name="receivedAt">When EventBridge received it.</param>
    public async Task PublishAsync(string busName, JsonObject @event, DateTimeOffset receivedAt)
    {
        if (moto is null)
        {
            return;
        }

        var element = JsonSerializer.SerializeToElement(@event);
        var rules = new BusRules(moto with { MotoAccountId = (string?)@event["account"], Region = (string)@event["region"]! }, busName);
        foreach (var rule in await rules.EnabledAsync())
        {
            if (EventPattern.Parse((string)rule["EventPattern"]!).Matches(element))
            {
                await DeliverAsync(rules, rule, element, receivedAt);
            }
        }
    }

    private async Task DeliverAsync(BusRules rules, JsonNode rule, JsonElement @event, DateTimeOffset receivedAt)
    {
        var (name, arn) = ((string)rule["Name"]!, (string)rule["Arn"]!);
        foreach (var target in await rules.TargetsAsync(name))
        {
            var targetArn = (string)target["Arn"]!;
            if (TargetInput.Of(target, @event, name, arn, receivedAt) is { } body && await IsReceivedAsync(target, targetArn, body))
            {
                _delivered.Enqueue(new DeliveredEvent(name, targetArn, body));
            }
        }
    }

    /// <summary>False where a queue or topic doesn't take the body, mostly because it doesn't exist.</summary>
    private async Task<bool> IsReceivedAsync(JsonNode target, string arn, string body)
    {
        if (arn.Split(':', 6) is not ["arn", _, var service, var region, var account, var name])
        {
            return false;
        }

        var client = moto! with { MotoAccountId = account, Region = region };
        return service switch
        {
            "sqs" => await SendAsync(client, name, body, (string?)target["SqsParameters"]?["MessageGroupId"]),
            "sns" => (await client.QueryAsync("sns", "2010-03-31", "Publish", ("TopicArn", arn), ("Message", body))).Status < 300,
            _ => true,
        };
    }

    private static async Task<bool> SendAsync(RawAwsClient client, string queue, string body, string? group)
    {
        var found = await client.JsonAsync("sqs", "AmazonSQS.GetQueueUrl", new JsonObject { ["QueueName"] = queue });
        if (found.Status >= 300)
        {
            return false;
        }

        var message = new JsonObject { ["QueueUrl"] = (string?)JsonNode.Parse(found.Body)!["QueueUrl"], ["MessageBody"] = body };
        if (group is not null)
        {
            message["MessageGroupId"] = group;
        }

        return (await client.JsonAsync("sqs", "AmazonSQS.SendMessage", message)).Status < 300;
    }
}

using System.Text.Json;
using Amazon.S3.Model;

namespace Hokusai.Aws.Collectors.S3;

/// <summary>
/// Whom a bucket tells what happens in it, in the shape that the AWS CLI prints:
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketNotificationConfiguration.html
/// </summary>
internal static class NotificationAnswer
{
    public static JsonElement Of(GetBucketNotificationResponse answer) => S3Json.Of(new
    {
        TopicConfigurations = S3Json.List(answer.TopicConfigurations, topic => new { topic.Id, TopicArn = topic.Topic, Events = Events(topic), Filter = Filter(topic) }),
        QueueConfigurations = S3Json.List(answer.QueueConfigurations, queue => new { queue.Id, QueueArn = queue.Queue, Events = Events(queue), Filter = Filter(queue) }),
        LambdaFunctionConfigurations = S3Json.List(
            answer.LambdaFunctionConfigurations,
            function => new { function.Id, LambdaFunctionArn = function.FunctionArn, Events = Events(function), Filter = Filter(function) }),
        EventBridgeConfiguration = answer.EventBridgeConfiguration is null ? null : new { },
    });

    private static IEnumerable<string> Events(NotificationConfiguration configuration) => (configuration.Events ?? []).Select(name => name.Value);

    private static object? Filter(NotificationConfiguration configuration) => configuration.Filter is not { } filter ? null : new
    {
        Key = filter.S3KeyFilter is { } key ? new { FilterRules = (key.FilterRules ?? []).Select(rule => new { rule.Name, rule.Value }) } : null,
    };
}

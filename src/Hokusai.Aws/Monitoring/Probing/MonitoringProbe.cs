using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.CloudWatch;
using Hokusai.Aws.Services.EventBridge;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Probing;

/// <summary>Tries by EventBridge and CloudWatch themselves whether what is set up works.</summary>
internal sealed class MonitoringProbe(IAwsConnection connection) : IMonitoringProbe
{
    private const string InvalidPattern = "InvalidEventPatternException";

    /// <inheritdoc/>
    public Task<MonitoringInventory> ReadTopicAsync(string topicArn, CancellationToken cancellationToken) => new TopicReading(connection, topicArn, cancellationToken).ReadAsync();

    /// <inheritdoc/>
    public Task<PatternAnswer> TestPatternAsync(string pattern, string sample, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        try
        {
            var answer = await connection.SendAsync(new TestEventPatternRequest { EventPattern = pattern, Event = sample }, cancellationToken).ConfigureAwait(false);
            return new PatternAnswer(answer.Result == true);
        }
        catch (AwsCallException e) when (e.Code == InvalidPattern)
        {
            return new PatternAnswer(IsSelected: false, e.Message);
        }
    });

    /// <inheritdoc/>
    public Task<EventAnswer> SendEventAsync(string source, string detailType, string detail, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        var request = new PutEventsRequest { Entries = [new PutEventsRequestEntry { Source = source, DetailType = detailType, Detail = detail }] };
        var answer = await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        // An entry that is refused is told in an answer with status 200: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
        return answer.Entries is [{ EventId: { Length: > 0 } id }]
            ? new EventAnswer(id)
            : new EventAnswer(null, answer.Entries is [var entry] ? $"{entry.ErrorCode}: {entry.ErrorMessage}" : "it answered without saying what became of it.");
    });

    /// <inheritdoc/>
    public Task<string?> AlarmStateAsync(string alarm, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        // Without the types, only alarms on metrics are told: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html
        var request = new DescribeAlarmsRequest { AlarmNames = [alarm], AlarmTypes = ["MetricAlarm", "CompositeAlarm"] };
        var answer = await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return answer switch
        {
            { MetricAlarms: [var metric, ..] } => metric.StateValue,
            { CompositeAlarms: [var composite, ..] } => composite.StateValue,
            _ => null,
        };
    });

    /// <inheritdoc/>
    public Task SetAlarmStateAsync(string alarm, string state, string reason, CancellationToken cancellationToken)
        => AskAsync(() => connection.SendAsync(new SetAlarmStateRequest { AlarmName = alarm, StateValue = state, StateReason = reason }, cancellationToken));

    private static async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (AwsCallException e)
        {
            throw new MonitoringException(e.ToProblem(), e);
        }
    }
}

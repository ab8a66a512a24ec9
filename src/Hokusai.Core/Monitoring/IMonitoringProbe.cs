namespace Hokusai.Core.Monitoring;

/// <summary>Tries in one account and Region whether what is set up works.</summary>
public interface IMonitoringProbe
{
    /// <summary>Reads a topic that is not one of the monitoring, its key and its subscriptions.</summary>
    /// <param name="topicArn">The topic, of any account and of this Region.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was read, in Terraform's words and without an owner; no topic where there is none.</returns>
    Task<MonitoringInventory> ReadTopicAsync(string topicArn, CancellationToken cancellationToken);

    /// <summary>Asks EventBridge whether a pattern selects an event. Changes nothing.</summary>
    /// <param name="pattern">The rule's pattern, as JSON.</param>
    /// <param name="sample">The whole event, as JSON.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MonitoringException">EventBridge could not be asked.</exception>
    Task<PatternAnswer> TestPatternAsync(string pattern, string sample, CancellationToken cancellationToken);

    /// <summary>Sends an event to the default bus.</summary>
    /// <param name="source">Its source; not one of AWS's own, which begin with <c>aws.</c>.</param>
    /// <param name="detailType">Its detail-type.</param>
    /// <param name="detail">Its detail, as JSON.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MonitoringException">EventBridge could not be asked, or whether it took the event is not known.</exception>
    Task<EventAnswer> SendEventAsync(string source, string detailType, string detail, CancellationToken cancellationToken);

    /// <summary>The state of an alarm: OK, ALARM or INSUFFICIENT_DATA; null where there is no such alarm.</summary>
    /// <exception cref="MonitoringException">CloudWatch could not be asked.</exception>
    Task<string?> AlarmStateAsync(string alarm, CancellationToken cancellationToken);

    /// <summary>Sets an alarm's state until CloudWatch evaluates it again, and has its actions carried out where that is another state.</summary>
    /// <param name="alarm">The alarm.</param>
    /// <param name="state">OK, ALARM or INSUFFICIENT_DATA.</param>
    /// <param name="reason">What the message says of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MonitoringException">CloudWatch refused, or could not be asked.</exception>
    Task SetAlarmStateAsync(string alarm, string state, string reason, CancellationToken cancellationToken);
}

/// <summary>What EventBridge says to a pattern and an event.</summary>
/// <param name="IsSelected">Whether the pattern selects the event.</param>
/// <param name="Refusal">Why the pattern is none; null where it is one.</param>
public sealed record PatternAnswer(bool IsSelected, string? Refusal = null);

/// <summary>What EventBridge says to an event.</summary>
/// <param name="EventId">The event's id; null where it was not taken.</param>
/// <param name="Refusal">Why it was not taken; null where it was.</param>
public sealed record EventAnswer(string? EventId, string? Refusal = null);

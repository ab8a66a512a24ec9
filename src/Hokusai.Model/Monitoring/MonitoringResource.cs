namespace Hokusai;

/// <summary>One resource of the monitoring that Hokusai keeps as wanted: an alarm, a rule, a topic, a key, a dashboard.</summary>
public record MonitoringResource
{
    /// <summary>Its name in AWS; of a rule's target, the rule and the target's id.</summary>
    public required string Resource { get; init; }

    /// <summary>Terraform's type: <c>aws_cloudwatch_metric_alarm</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What is to be done about it, or was done; null where nothing was said of how it is wanted.</summary>
    public MonitoringAction? Action { get; init; }

    /// <summary>What is not as wanted, in the order of the attributes' names; empty where nothing is.</summary>
    public IReadOnlyList<MonitoringDifference> Differences { get; init => field = PipelineList.Of(value); } = PipelineList.Of<MonitoringDifference>([]);

    /// <summary>Its ARN; null where it has none, or it is not known before it is made.</summary>
    public string? Arn { get; init; }

    /// <summary>What it costs a month, in US dollars, at list price and without the free tier; null where that hangs on use.</summary>
    public decimal? EstimatedMonthlyCost { get; init; }

    /// <summary>Why it is there and as it is: where a threshold comes from, what missing data means.</summary>
    public string? Reason { get; init; }

    /// <summary>What the service says of it (<c>PendingConfirmation</c>, <c>NON_COMPLIANT</c>); null where there is nothing to say.</summary>
    public string? Status { get; init; }

    /// <summary>The account that holds it.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Region that holds it.</summary>
    public required string Region { get; init; }
}

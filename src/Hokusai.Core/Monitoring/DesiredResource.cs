namespace Hokusai.Core.Monitoring;

/// <summary>
/// One resource as it is wanted, in the vocabulary of the Terraform AWS provider 5.x. The same record is compared with what there is, written by way
/// of the AWS APIs, and printed as Terraform or CloudFormation.
/// </summary>
public sealed record DesiredResource
{
    /// <summary>Terraform's type: <c>aws_cloudwatch_metric_alarm</c>.</summary>
    public required string Type { get; init; }

    /// <summary>
    /// Its name in AWS, which begins with the monitoring's prefix and tells it from all others of its type in the account and Region. Of a rule's target it
    /// is <c>rule/target-id</c>; of a subscription <c>topic/protocol/endpoint</c>; of a metric filter <c>log-group/filter</c>, all with the AWS names.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Terraform's label: letters, digits and underscores, unique within its type.</summary>
    public required string Label { get; init; }

    /// <summary>
    /// What is wanted, by Terraform's names of attributes; a block is a list of maps. Attributes that are not named are left as they are. Tags stand here as <c>tags</c>.
    /// </summary>
    public required AttributeValue Attributes { get; init; }

    /// <summary>The ARN that it has or will have; null where AWS makes it up (keys, subscriptions), and for what has none.</summary>
    public string? Arn { get; init; }

    /// <summary>What it costs a month, in US dollars, at list price; null where that hangs on use.</summary>
    public decimal? EstimatedMonthlyCost { get; init; }

    /// <summary>Why it is there and as it is, in one sentence or two for a person.</summary>
    public string? Reason { get; init; }

    /// <summary>Type and name; attributes may hold secrets.</summary>
    public override string ToString() => $"{Type} {Name}";
}

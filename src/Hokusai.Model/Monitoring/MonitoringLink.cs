namespace Hokusai;

/// <summary>One link of the chain from something that happens to somebody who is told, and whether it holds.</summary>
public sealed record MonitoringLink
{
    /// <summary>The resource that was looked at, by its name in AWS; of a rule's target, the rule and the target's id.</summary>
    public required string Resource { get; init; }

    /// <summary>Terraform's type: <c>aws_cloudwatch_event_rule</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What of it.</summary>
    public required MonitoringCheck Check { get; init; }

    /// <summary>Whether it holds.</summary>
    public required MonitoringLinkResult Result { get; init; }

    /// <summary>What exactly was shown, or what is wrong, or why it is not known.</summary>
    public required string Reason { get; init; }

    /// <summary>What a person can do about it; null where nothing is to be done.</summary>
    public string? Advice { get; init; }

    /// <summary>The account that holds the resource.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Region that holds the resource.</summary>
    public required string Region { get; init; }
}

namespace Hokusai;

/// <summary>What a bucket's lifecycle rules would do wrong, and the rule that does it right.</summary>
public sealed record LifecycleRisk
{
    /// <summary>The account; empty where nothing tells.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>The bucket; of a file that names none, the file's name.</summary>
    public required string Bucket { get; init; }

    /// <summary>The rule's ID; null where the finding is about the whole configuration, or a rule has none.</summary>
    public string? RuleId { get; init; }

    /// <summary>The stable identifier of the check: <c>HKS-S3-007</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong.</summary>
    public required LifecycleRiskKind Kind { get; init; }

    /// <summary>Whether it is so, or could not be told because something could not be read.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>What the rule does, to what, and why that is a risk.</summary>
    public required string Reason { get; init; }

    /// <summary>The rule as it should be; null where nothing can be proposed.</summary>
    public LifecycleCorrection? Correction { get; init; }

    /// <summary>What the correction costs or gives up.</summary>
    public required string TradeOff { get; init; }

    /// <summary>Where it is written.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init => field = PipelineList.Of(value); }
}

namespace Hokusai;

/// <summary>What became of one rule, or of one field of it.</summary>
public sealed record LifecycleRuleChange
{
    /// <summary>The rule's ID, or its place (<c>rule 3</c>) where it has none.</summary>
    public required string RuleId { get; init; }

    /// <summary>What became of it.</summary>
    public required LifecycleRuleChangeKind Kind { get; init; }

    /// <summary>The field that changed, as in the configuration (<c>Expiration</c>, <c>Filter</c>, <c>Status</c>); null where the whole rule came or went.</summary>
    public string? Field { get; init; }

    /// <summary>What it was, in words; null where it was not there.</summary>
    public string? Before { get; init; }

    /// <summary>What it is, in words; null where it is not there any more.</summary>
    public string? After { get; init; }

    /// <summary>The change as one line.</summary>
    public override string ToString() => Kind switch
    {
        LifecycleRuleChangeKind.Changed => $"{RuleId}, {Field}: {Before ?? "none"} → {After ?? "none"}",
        LifecycleRuleChangeKind.Removed => $"{RuleId} removed: {Before}",
        LifecycleRuleChangeKind.Added => $"{RuleId} added: {After}",
        _ => $"{RuleId}: {After}",
    };
}

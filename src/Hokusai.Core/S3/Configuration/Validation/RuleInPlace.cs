namespace Hokusai.Core.S3.Configuration.Validation;

/// <summary>A rule and where it stands in its configuration.</summary>
internal sealed record RuleInPlace(LifecycleRule Rule, int Index)
{
    /// <summary>A flaw of the rule.</summary>
    public LifecycleFlaw Flaw(string errorId, string field, string reason, string advice)
        => new(Index, Rule.Id, field, reason, advice, errorId, Rule.Evidence is { } evidence ? evidence with { Field = $"{evidence.Field ?? $"Rules[{Index}]"}.{field}" } : null);

    /// <summary>A flaw where there is one.</summary>
    public IEnumerable<LifecycleFlaw> FlawIf(bool isFlawed, string errorId, string field, string reason, string advice)
        => isFlawed ? [Flaw(errorId, field, reason, advice)] : [];
}

namespace Hokusai.Core.S3.Simulation.Conformance;

/// <summary>What S3 answered of one version: an <see cref="ExpirationHeader"/>, or Inventory's <c>LifecycleExpirationDate</c>, which names no rule.</summary>
/// <param name="ExpiryDate">When it expires; null where S3 says that it does not.</param>
/// <param name="RuleId">The rule; null where the answer names none.</param>
public sealed record ExpiryAnswer(DateTimeOffset? ExpiryDate, string? RuleId)
{
    /// <summary>The answer of a header.</summary>
    public static ExpiryAnswer Of(ExpirationHeader header) => new(header.ExpiryDate, header.RuleId);

    /// <summary>The answer of an inventory's row.</summary>
    /// <param name="lifecycleExpirationDate">The field's time; null where it is empty.</param>
    public static ExpiryAnswer Of(DateTimeOffset? lifecycleExpirationDate) => new(lifecycleExpirationDate, RuleId: null);
}

namespace Hokusai.Core.S3.Configuration.Validation;

/// <summary>Why S3 would refuse a configuration.</summary>
/// <param name="RuleIndex">The place of the rule, from 0; null where it concerns the whole configuration.</param>
/// <param name="RuleId">The rule's ID; null where it has none, or the whole is concerned.</param>
/// <param name="Field">The field, as a dotted path (<c>Expiration.Days</c>); null where the whole is concerned.</param>
/// <param name="Reason">What is wrong, in one sentence.</param>
/// <param name="Advice">What to do about it.</param>
/// <param name="ErrorId">One of <see cref="LifecycleFlawIds"/>.</param>
/// <param name="Evidence">Where it is written; null where nothing tells.</param>
public sealed record LifecycleFlaw(int? RuleIndex, string? RuleId, string? Field, string Reason, string Advice, string ErrorId, Evidence? Evidence);

using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Risk;

/// <summary>A risk before its correction is written.</summary>
/// <param name="Risk">The risk.</param>
/// <param name="Change">What takes it away; null where nothing in the rules does.</param>
internal sealed record RiskDraft(LifecycleRisk Risk, Func<LifecycleConfiguration, LifecycleConfiguration>? Change);

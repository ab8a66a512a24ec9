namespace Hokusai.Core.Tests.S3.Simulation.Reference;

/// <summary>What the reference saw happen to a version; a delete marker that it made itself bears the number of the version that got it, and says so.</summary>
internal sealed record ReferenceOutcome(int Version, int Day, string RuleId, LifecycleAction Action, StorageClass From, StorageClass To);

using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Inventory.Fates;
using Hokusai.Core.S3.Inventory.Versions;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Simulation;

/// <summary>One configuration of a simulation: what all threads share of it.</summary>
internal sealed class SimulatedConfiguration(LifecycleConfiguration configuration, SimulatedBucket bucket, RulePrefixes prefixes, int from)
{
    /// <summary>The rules.</summary>
    public LifecycleConfiguration Configuration => configuration;

    /// <summary>What says what becomes of one version.</summary>
    public LifecycleEvaluator Evaluator { get; } = new(configuration, bucket);

    /// <summary>What it said so far.</summary>
    public FateList Fates { get; } = new();

    /// <summary>Which versions it said it of.</summary>
    public FateMemo Memo { get; } = new(prefixes.SizeLimits(configuration), from);
}

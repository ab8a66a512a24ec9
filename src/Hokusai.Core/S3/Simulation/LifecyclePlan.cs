using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Simulation;

/// <summary>What the enabled rules of one prefix, and of the prefixes of that prefix, do, by what they do it to.</summary>
internal sealed class LifecyclePlan(IReadOnlyList<CompiledRule> rules)
{
    /// <summary>What moves current versions.</summary>
    public LifecycleSteps Transitions { get; } = new(rules.SelectMany(rule => rule.Transitions));

    /// <summary>What expires current versions.</summary>
    public LifecycleSteps Expirations { get; } = new(rules.SelectMany(rule => rule.Expirations));

    /// <summary>What removes delete markers without versions.</summary>
    public LifecycleSteps MarkerRemovals { get; } = new(rules.SelectMany(rule => rule.MarkerRemovals));

    /// <summary>What moves noncurrent versions.</summary>
    public LifecycleSteps NoncurrentTransitions { get; } = new(rules.SelectMany(rule => rule.NoncurrentTransitions));

    /// <summary>What deletes noncurrent versions.</summary>
    public LifecycleSteps NoncurrentExpirations { get; } = new(rules.SelectMany(rule => rule.NoncurrentExpirations));

    /// <summary>What aborts uploads.</summary>
    public LifecycleSteps Aborts { get; } = new(rules.SelectMany(rule => rule.Aborts));

    /// <summary>The first day of which no version, current or not, has anything happen to it before another day. Uploads are not asked about.</summary>
    public long QuietFrom(int until)
    {
        LifecycleSteps[] all = [Transitions, Expirations, MarkerRemovals, NoncurrentTransitions, NoncurrentExpirations];
        return all.Max(steps => steps.QuietFrom(until));
    }

    /// <summary>
    /// How many outcomes one version can have at most: each step of a current and then noncurrent version once, the loss of a noncurrent null version to a
    /// delete marker, and the removal of the delete marker that is left.
    /// </summary>
    public int MostOutcomes => Transitions.Count + Expirations.Count + NoncurrentTransitions.Count + NoncurrentExpirations.Count + 2;
}

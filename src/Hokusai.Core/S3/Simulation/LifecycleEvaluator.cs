using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Simulation;

/// <summary>A configuration made ready to say of millions of versions what becomes of each, without allocation, from several threads at once.</summary>
/// <param name="configuration">The rules.</param>
/// <param name="bucket">What else it depends on.</param>
internal sealed class LifecycleEvaluator(LifecycleConfiguration configuration, SimulatedBucket bucket)
{
    /// <summary>How many outcomes one version can have at most.</summary>
    public int MostOutcomes => configuration.Rules.Count + (bucket.IsDirectoryBucket ? 0 : 1);

    /// <summary>What becomes of a version, in order of time.</summary>
    /// <param name="version">The version.</param>
    /// <param name="from">The first day, as <see cref="DateOnly.DayNumber"/>: what was due before and has not happened happens on it.</param>
    /// <param name="until">The first day that is not looked at any more.</param>
    /// <param name="outcomes">Takes the outcomes; at least <see cref="MostOutcomes"/> long.</param>
    /// <returns>How many there are.</returns>
    public int Evaluate(in ObjectVersion version, int from, int until, Span<LifecycleOutcome> outcomes) => 0;
}

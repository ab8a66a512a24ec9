using System.Runtime.InteropServices;

namespace Hokusai.Core.S3.Simulation.Impacts;

/// <summary>What outcomes have in common that are one line of the result.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ImpactGroup(int Day, int Prefix, int Rule, LifecycleAction Action, StorageClass From, StorageClass To)
{
    /// <summary>The group of an outcome.</summary>
    public static ImpactGroup Of(in LifecycleOutcome outcome, int prefix) => new(outcome.Day, prefix, outcome.Rule, outcome.Action, outcome.From, outcome.To);
}

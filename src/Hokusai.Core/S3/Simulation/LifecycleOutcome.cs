using System.Runtime.InteropServices;

namespace Hokusai.Core.S3.Simulation;

/// <summary>What one rule does to one version on one day.</summary>
/// <param name="Day">The day, UTC, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Rule">The place of the rule in the configuration.</param>
/// <param name="Action">What it does.</param>
/// <param name="From">The storage class before; after a move that may have happened, the class without it.</param>
/// <param name="To">The storage class after a transition; <see cref="StorageClass.Unknown"/> where nothing is left.</param>
/// <param name="IsCertain">Whether all facts that the rule asks for are known; else it may happen.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LifecycleOutcome(int Day, int Rule, LifecycleAction Action, StorageClass From, StorageClass To, bool IsCertain);

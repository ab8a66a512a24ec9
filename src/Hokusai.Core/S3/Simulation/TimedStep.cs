using System.Runtime.InteropServices;

namespace Hokusai.Core.S3.Simulation;

/// <summary>A step as it applies to one version.</summary>
/// <param name="Rule">The place of its rule in the configuration.</param>
/// <param name="Target">The class to which a transition moves; Unknown of an end, and of a class that S3 added later.</param>
/// <param name="Match">Whether it applies for certain; not <see cref="Match.Never"/>.</param>
/// <param name="Due">The day on which the rule wants it.</param>
/// <param name="First">The first day of the walk on which it can happen.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TimedStep(int Rule, StorageClass Target, Match Match, long Due, long First);

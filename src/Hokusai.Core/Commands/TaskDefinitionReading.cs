using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Commands;

/// <summary>How the contents of task definitions are read out of what a command reads anyway.</summary>
/// <param name="OfTrail">The definition that a record registered; null where it registered none.</param>
/// <param name="OfAccount">The definitions in an account's answers; what cannot be read is reported.</param>
public sealed record TaskDefinitionReading(
    Func<TrailEvent, TaskDefinition?> OfTrail, Func<Snapshot, Action<ReadProblem>, IReadOnlyList<TaskDefinition>> OfAccount);

using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Ecs;

/// <summary>What the sources held.</summary>
/// <param name="Definitions">The task definitions, each revision once.</param>
/// <param name="Account">The account's answers; null where there is no account.</param>
/// <param name="Evidence">The deployments, and what is concluded from them.</param>
internal sealed record EcsMaterial(TaskDefinitionCollection Definitions, Snapshot? Account, EcsEvidence Evidence);

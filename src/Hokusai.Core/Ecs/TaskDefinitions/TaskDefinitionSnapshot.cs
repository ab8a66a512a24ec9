using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Ecs.TaskDefinitions;

/// <summary>Reads task definitions from an account's answers.</summary>
public static class TaskDefinitionSnapshot
{
    /// <summary>The definitions that the account answered with.</summary>
    /// <param name="snapshot">The answers, of <c>ecs describe-task-definition</c> among them.</param>
    /// <param name="report">Hears of answers that are no task definition.</param>
    public static IReadOnlyList<TaskDefinition> Read(Snapshot snapshot, Action<ReadProblem> report)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(report);
        var definitions = new List<TaskDefinition>();
        foreach (var document in snapshot.Of("ecs", "describe-task-definition").Where(document => document.AbsentCode is null))
        {
            foreach (var definition in TaskDefinitionReader.Read(document.Content, new Evidence { Source = document.Source }, report))
            {
                definitions.Add(definition with
                {
                    AccountId = definition.AccountId.Length > 0 ? definition.AccountId : document.Key.AccountId,
                    Region = definition.Region.Length > 0 ? definition.Region : document.Key.Region,
                });
            }
        }

        return definitions;
    }
}

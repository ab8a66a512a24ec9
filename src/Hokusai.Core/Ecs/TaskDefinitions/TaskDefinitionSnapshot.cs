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
        var answers = snapshot.Of("ecs", "describe-task-definition").Where(document => document.AbsentCode is null);
        foreach (var (found, problems) in answers.AsParallel().AsOrdered().Select(Read))
        {
            definitions.AddRange(found);
            problems.ForEach(report);
        }

        return definitions;
    }

    private static (IEnumerable<TaskDefinition> Found, List<ReadProblem> Problems) Read(SnapshotDocument document)
    {
        var problems = new List<ReadProblem>();
        var found = TaskDefinitionReader.Read(document.Content, new Evidence { Source = document.Source }, problems.Add);
        return (found.Select(definition => definition with
        {
            AccountId = definition.AccountId.Length > 0 ? definition.AccountId : document.Key.AccountId,
            Region = definition.Region.Length > 0 ? definition.Region : document.Key.Region,
        }), problems);
    }
}

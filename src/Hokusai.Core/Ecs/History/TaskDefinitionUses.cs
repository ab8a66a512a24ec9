namespace Hokusai.Core.Ecs.History;

/// <summary>Which services run or ran a revision, from the steps of the services' revisions over time.</summary>
internal sealed class TaskDefinitionUses
{
    private readonly ILookup<(string Family, int Revision), TaskDefinitionUse> _uses;

    /// <summary>The uses that the steps tell.</summary>
    public TaskDefinitionUses(IEnumerable<EcsRevisionStep> steps)
    {
        var uses = new List<(string Family, int Revision, TaskDefinitionUse Use)>();
        foreach (var service in steps.GroupBy(step => (step.Cluster, step.Service)))
        {
            var inOrder = service.OrderBy(step => step.Time).ToList();
            for (var i = 0; i < inOrder.Count; i++)
            {
                var isLast = i == inOrder.Count - 1;
                uses.Add((inOrder[i].Family, inOrder[i].Revision, new TaskDefinitionUse
                {
                    Cluster = service.Key.Cluster,
                    Service = service.Key.Service,
                    // Where the evidence begins with it, it may have run for long.
                    From = i == 0 && inOrder[i].DeploymentId is null ? null : inOrder[i].Time,
                    To = isLast ? null : inOrder[i + 1].Time,
                    IsRunning = isLast,
                }));
            }
        }

        _uses = uses
            .OrderBy(use => use.Use.From)
            .ThenBy(use => use.Use.Cluster, StringComparer.Ordinal)
            .ThenBy(use => use.Use.Service, StringComparer.Ordinal)
            .ToLookup(use => (use.Family, use.Revision), use => use.Use);
    }

    /// <summary>The uses of a revision, in order of time; none of a file.</summary>
    public IReadOnlyList<TaskDefinitionUse> Of(string family, int? revision) => revision is { } number ? [.. _uses[(family, number)]] : [];
}

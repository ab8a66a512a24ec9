using Hokusai.Core.Ecs.Comparison;
using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.History;

/// <summary>The revisions of families: when each came, from whom, what it changed, and what runs or ran it.</summary>
public static class TaskDefinitionHistory
{
    // Enough for a core to be worth starting on; what their comparison remembers is made once for each.
    private const int Chunk = 512;

    /// <summary>
    /// The revisions, family by family in the order of their numbers, each compared with the nearest before it that is known; files that were never
    /// registered come last, compared with the last revision.
    /// </summary>
    /// <param name="collection">What is known of the definitions.</param>
    /// <param name="steps">The services' revisions over time; empty where nobody looked.</param>
    /// <param name="images">The digests that ECS resolved images to; empty where nobody looked.</param>
    public static IReadOnlyList<TaskDefinitionRevision> Of(
        TaskDefinitionCollection collection, IReadOnlyList<EcsRevisionStep> steps, IReadOnlyList<ResolvedImage> images)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(images);
        var uses = new TaskDefinitionUses(steps);
        var resolved = new ResolvedImages(images);
        var revisions = new List<TaskDefinitionRevision>(collection.Definitions.Count);
        foreach (var family in collection.Definitions.GroupBy(definition => (definition.AccountId, definition.Region, definition.Family)))
        {
            var equal = new EqualRevisions(family);
            revisions.AddRange(WithPrevious(family).Chunk(Chunk).AsParallel().AsOrdered().SelectMany(chunk =>
            {
                var comparison = new RevisionComparison();
                return Array.ConvertAll(chunk, revision => Of(revision.Definition, revision.Previous, comparison, equal, uses, resolved));
            }));
        }

        return revisions;
    }

    private static IEnumerable<(TaskDefinition Definition, TaskDefinition? Previous)> WithPrevious(IEnumerable<TaskDefinition> family)
    {
        TaskDefinition? previous = null;
        foreach (var definition in family)
        {
            yield return (definition, previous);
            previous = definition.Revision is null ? previous : definition;
        }
    }

    private static TaskDefinitionRevision Of(
        TaskDefinition definition, TaskDefinition? previous, RevisionComparison comparison, EqualRevisions equal, TaskDefinitionUses uses, ResolvedImages images) => new()
    {
        Family = definition.Family,
        Revision = definition.Revision,
        TaskDefinitionArn = definition.Arn,
        Status = definition.Status,
        RegisteredAt = definition.RegisteredAt,
        RegisteredBy = definition.Registrar ?? ActorOf(definition.RegisteredBy),
        DeregisteredAt = definition.DeregisteredAt,
        Images = images.Of(definition),
        Cpu = definition.Content.Cpu,
        Memory = definition.Content.Memory,
        PreviousRevision = previous?.Revision,
        Changes = previous is null ? [] : comparison.Compare(previous, definition),
        SameAs = equal.Before(definition),
        Services = uses.Of(definition.Family, definition.Revision),
        Evidence = definition.Evidence,
        Content = definition,
    };

    // ECS names the principal, and not its tool.
    private static Actor? ActorOf(string? arn)
    {
        if (arn is null)
        {
            return null;
        }

        var principal = ActorPrincipal.Of(TrailIdentity.None with { Arn = arn });
        return new Actor
        {
            Name = principal.Name ?? arn,
            PrincipalArn = principal.Arn,
            SessionName = principal.SessionName,
            AccountId = ArnName.TryParse(arn, out var name) ? name.AccountId : null,
            Tool = ActorTool.Unknown,
        };
    }
}

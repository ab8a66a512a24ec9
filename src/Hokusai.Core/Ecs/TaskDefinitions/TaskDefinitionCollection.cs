namespace Hokusai.Core.Ecs.TaskDefinitions;

/// <summary>
/// What is known of task definitions from all sources together, each revision once. What ECS answered counts more than a record that masks values; who
/// registered it comes from the record. The order of the sources makes no difference, and neither does what was read twice.
/// </summary>
public sealed class TaskDefinitionCollection
{
    private TaskDefinitionCollection(IReadOnlyList<TaskDefinition> definitions, IReadOnlyList<TaskDefinitionEnd> gone)
    {
        Definitions = definitions;
        Gone = gone;
    }

    /// <summary>The definitions: by account, Region, family and revision; those that were never registered last.</summary>
    public IReadOnlyList<TaskDefinition> Definitions { get; }

    /// <summary>Revisions of which only the end is known: nothing says what was in them.</summary>
    public IReadOnlyList<TaskDefinitionEnd> Gone { get; }

    /// <summary>Puts together what the sources tell.</summary>
    /// <param name="definitions">The definitions, in any order.</param>
    /// <param name="ends">What was deregistered or deleted, in any order.</param>
    public static TaskDefinitionCollection Of(IEnumerable<TaskDefinition> definitions, IEnumerable<TaskDefinitionEnd> ends)
    {
        var all = definitions.ToList();
        var allEnds = ends.ToList();
        var places = new KnownPlaces(all.Select(Key).Concat(allEnds.Select(Key)));
        var endsOf = allEnds.ToLookup(end => places.Complete(Key(end)));
        var revisions = all
            .Where(definition => definition.Revision is not null)
            .GroupBy(definition => places.Complete(Key(definition)))
            .Select(same => RevisionMerge.Of(same.Key, [.. same], [.. endsOf[same.Key]]))
            .ToList();
        var known = revisions.Select(Key).ToHashSet();
        var files = all.Where(definition => definition.Revision is null).DistinctBy(definition => (definition.Family, definition.Evidence, definition.Content.Digest));
        return new TaskDefinitionCollection(
            [.. revisions.Concat(files)
                .OrderBy(definition => definition.Revision is null)
                .ThenBy(definition => definition.AccountId, StringComparer.Ordinal)
                .ThenBy(definition => definition.Region, StringComparer.Ordinal)
                .ThenBy(definition => definition.Family, StringComparer.Ordinal)
                .ThenBy(definition => definition.Revision)
                .ThenBy(definition => definition.Evidence.ToString(), StringComparer.Ordinal)
                .ThenBy(definition => definition.Content.Digest, StringComparer.Ordinal)],
            [.. endsOf.Where(same => !known.Contains(same.Key))
                .Select(same => same.OrderByDescending(end => RevisionMerge.Rank(end.Status)).ThenBy(end => end.Time).ThenBy(end => end.Evidence.ToString(), StringComparer.Ordinal).First())
                .OrderBy(end => end.AccountId, StringComparer.Ordinal)
                .ThenBy(end => end.Region, StringComparer.Ordinal)
                .ThenBy(end => end.Family, StringComparer.Ordinal)
                .ThenBy(end => end.Revision)]);
    }

    /// <summary>The revisions of that family and number, one for each account and Region that has it.</summary>
    public IReadOnlyList<TaskDefinition> Find(string family, int revision)
        => [.. Definitions.Where(definition => definition.Revision == revision && definition.Family == family)];

    private static RevisionKey Key(TaskDefinition definition) => new(definition.AccountId, definition.Region, definition.Family, definition.Revision ?? 0);

    private static RevisionKey Key(TaskDefinitionEnd end) => new(end.AccountId, end.Region, end.Family, end.Revision);
}

namespace Hokusai.Core.Ecs.TaskDefinitions;

/// <summary>Which revision is meant.</summary>
internal readonly record struct RevisionKey(string AccountId, string Region, string Family, int Revision);

/// <summary>Completes keys of sources that do not say where they are from: a file with a family and a number, where all else is of one account and Region.</summary>
internal sealed class KnownPlaces(IEnumerable<RevisionKey> keys)
{
    private readonly Dictionary<string, HashSet<(string AccountId, string Region)>> _places = keys
        .Where(key => key.AccountId.Length > 0 || key.Region.Length > 0)
        .GroupBy(key => key.Family, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.Select(key => (key.AccountId, key.Region)).ToHashSet(), StringComparer.Ordinal);

    /// <summary>The key with its place, where there can be only one.</summary>
    public RevisionKey Complete(RevisionKey key)
        => key is { AccountId: "", Region: "" } && _places.TryGetValue(key.Family, out var places) && places.Count == 1
            ? key with { AccountId = places.Single().AccountId, Region = places.Single().Region }
            : key;
}

/// <summary>Puts together what several sources say of one revision.</summary>
internal static class RevisionMerge
{
    /// <summary>The revision.</summary>
    public static TaskDefinition Of(RevisionKey key, IReadOnlyList<TaskDefinition> same, IReadOnlyList<TaskDefinitionEnd> ends)
    {
        // The digest comes last: it decides only where one source says two things, which is the same within a run.
        var ranked = same
            .OrderBy(definition => definition.Content.IsMasked)
            .ThenBy(definition => definition.Registrar is not null)
            .ThenBy(definition => definition.Content.HasPlaceholders)
            .ThenBy(definition => definition.Evidence.ToString(), StringComparer.Ordinal)
            .ThenBy(definition => definition.Content.Digest, StringComparer.Ordinal)
            .ToList();
        var registration = ranked.Where(definition => definition.Registrar is not null).OrderBy(definition => definition.Evidence.Time).FirstOrDefault();
        return ranked[0] with
        {
            AccountId = key.AccountId,
            Region = key.Region,
            Arn = First(ranked, definition => definition.Arn),
            Status = ranked.Select(definition => definition.Status).Concat(ends.Select(end => end.Status)).Where(status => status is not null).OrderByDescending(Rank).ThenBy(status => status, StringComparer.Ordinal).FirstOrDefault(),
            RegisteredAt = FirstTime(ranked, definition => definition.RegisteredAt),
            RegisteredBy = First(ranked, definition => definition.RegisteredBy),
            Registrar = registration?.Registrar,
            DeregisteredAt = FirstTime(ranked, definition => definition.DeregisteredAt) ?? ends.Select(end => (DateTimeOffset?)end.Time).Min(),
        };
    }

    /// <summary>How far a status is on the way that all revisions go: ACTIVE, INACTIVE, DELETE_IN_PROGRESS.</summary>
    public static int Rank(string? status) => status switch
    {
        "ACTIVE" => 0,
        "INACTIVE" => 1,
        "DELETE_IN_PROGRESS" => 2,
        _ => -1,
    };

    private static string? First(IEnumerable<TaskDefinition> ranked, Func<TaskDefinition, string?> value) => ranked.Select(value).FirstOrDefault(text => text is not null);

    private static DateTimeOffset? FirstTime(IEnumerable<TaskDefinition> ranked, Func<TaskDefinition, DateTimeOffset?> value)
        => ranked.Select(value).FirstOrDefault(time => time is not null);
}

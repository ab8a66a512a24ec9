namespace Hokusai.Core.Rds.Causes;

/// <summary>All that happened to the password of one database: its own changes, and those of the secret that is tied to it.</summary>
/// <param name="Resource">The database's identifier, or the secret's name where no database is known.</param>
/// <param name="IsDatabase">Whether it is the story of a database.</param>
/// <param name="Changes">The changes and attempts, in order of time.</param>
internal sealed record PasswordStory(string Resource, bool IsDatabase, IReadOnlyList<PasswordChange> Changes)
{
    /// <summary>The calls that succeeded and changed the password of something that existed, or asked for that.</summary>
    public IReadOnlyList<PasswordChange> Deeds { get; } = [.. Changes.Where((change, index) => change.Succeeded && change.Kind switch
    {
        PasswordChangeKind.SecretRotationStarted or PasswordChangeKind.SecretRotationFailed => false,
        // What was created anew changed a password only for those who knew an earlier one.
        PasswordChangeKind.CreatedWithPassword => Changes.Take(index).Any(earlier => earlier.Succeeded),
        _ => true,
    })];

    /// <summary>The passwords that Terraform wrote into the database.</summary>
    public IEnumerable<PasswordChange> TerraformSets => Deeds.Where(c => c.IsByTerraform() && c.Kind is (PasswordChangeKind.Set or PasswordChangeKind.ManagedOff));

    public static IReadOnlyList<PasswordStory> From(IReadOnlyList<PasswordChange> changes)
    {
        var databases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in changes.Where(c => c.ResourceType != PasswordResourceType.Secret && c.ResourceType != PasswordResourceType.TenantDatabase && c.RelatedResource is not null))
        {
            databases.TryAdd(SecretName.Of(change.RelatedResource!), change.Resource);
        }

        var stories = changes
            .Select(change => (Change: change, Subject: Subject(change, databases)))
            .GroupBy(c => (c.Change.AccountId, c.Change.Region, Subject: c.Subject.Name.ToLowerInvariant(), c.Subject.Container))
            .Select(g => new PasswordStory(
                g.First().Subject.Name,
                g.Any(c => c.Subject.IsDatabase),
                [.. g.Select(c => c.Change).OrderBy(c => c.Time).ThenBy(c => c.EventId, StringComparer.Ordinal)]))
            .OrderBy(s => s.Changes[0].Time)
            .ThenBy(s => s.Resource, StringComparer.Ordinal)
            .ToList();

        // Secrets hold many things. Where databases are known to have changed, a secret tied to none is no part of the question.
        return stories.Exists(s => s.IsDatabase) ? stories.FindAll(s => s.IsDatabase) : stories;
    }

    private static (string Name, bool IsDatabase, string? Container) Subject(PasswordChange change, Dictionary<string, string> databases) => change.ResourceType switch
    {
        PasswordResourceType.Secret => (change.RelatedResource ?? databases.GetValueOrDefault(SecretName.Of(change.Resource))) is { } database
            ? (database, true, null)
            : (SecretName.Of(change.Resource), false, null),
        PasswordResourceType.BlueGreenDeployment => (change.RelatedResource ?? change.Resource, true, null),
        PasswordResourceType.TenantDatabase => (change.Resource, true, change.RelatedResource?.ToLowerInvariant()),
        _ => (change.Resource, true, null),
    };
}

using System.Text.Json;
using Hokusai.Core.Rds.Causes;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Timeline;

/// <summary>Whom and what an incident is about: the databases, their secrets, and the people and programs that changed a password.</summary>
internal sealed class IncidentSubjects
{
    // Deeper values are no identifiers; JSON itself was limited when it was read.
    private const int MaxDepth = 16;

    private readonly HashSet<string> _databases = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _principals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);
    private readonly SecretDatabaseLinks _links;
    private readonly List<PasswordChange> _effective;

    public IncidentSubjects(IReadOnlyList<PasswordChange> changes, SecretDatabaseLinks links)
    {
        _links = links;
        _effective = [.. changes.Where(c => c.Succeeded).OrderBy(c => c.Time)];
        foreach (var change in changes)
        {
            var (database, secret) = change.ResourceType == PasswordResourceType.Secret
                ? (change.RelatedResource, change.Resource)
                : (change.ResourceType == PasswordResourceType.TenantDatabase ? change.RelatedResource : change.Resource, null);
            Keep(_databases, database);
            Keep(_secrets, secret is null ? null : SecretName.Of(secret));
            if (change.ResourceType == PasswordResourceType.BlueGreenDeployment)
            {
                Keep(_databases, change.RelatedResource);
            }

            if (change.Tool != ActorTool.AwsService)
            {
                Keep(_principals, change.Actor.PrincipalArn);
                Keep(_people, PasswordChangeFacts.Person(change.Actor));
            }
        }
    }

    public bool IsDatabase(string? identifier) => identifier is not null && _databases.Contains(ArnName.ShortName(identifier));

    public bool IsSecret(string? secret)
        => secret is not null && (_secrets.Contains(SecretName.Of(secret)) || (_links.DatabaseOf(secret) is { } database && _databases.Contains(database)));

    /// <summary>Whether the principal's own name, without its path, is that of somebody who changed a password.</summary>
    public bool IsPrincipalName(string? name) => name is not null && _principals.Any(p => ArnName.ShortName(p).Equals(name, StringComparison.Ordinal));

    public bool IsPerson(Actor actor) => _people.Contains(PasswordChangeFacts.Person(actor));

    /// <summary>Whether a session of that name in that role changed a password.</summary>
    public bool IsPerson(string roleArn, string? sessionName) => _people.Contains(PasswordChangeFacts.Person(roleArn, sessionName));

    /// <summary>The last change that took effect at or before a time, in the same account and Region; null where there is none.</summary>
    public PasswordChange? LastChangeBefore(TrailEvent record)
        => _effective.FindLast(c => c.Time <= record.Time && c.AccountId == record.AccountId && c.Region == record.Region);

    /// <summary>Whether any text in the element names one of the databases or secrets. The text itself goes nowhere.</summary>
    public bool AreMentionedIn(JsonElement element, int depth = 0) => element.ValueKind switch
    {
        _ when depth > MaxDepth => false,
        JsonValueKind.String => AreMentionedIn(element.GetString()),
        JsonValueKind.Object => element.EnumerateObject().Any(member => AreMentionedIn(member.Value, depth + 1)),
        JsonValueKind.Array => element.EnumerateArray().Any(item => AreMentionedIn(item, depth + 1)),
        _ => false,
    };

    /// <summary>Whether a text names one of the databases or secrets, as whole words.</summary>
    public bool AreMentionedIn(string? text)
        => text is not null && (_databases.Any(d => WholeWords.Contains(text, d)) || _secrets.Any(s => WholeWords.Contains(text, s)));

    private static void Keep(HashSet<string> names, string? name)
    {
        if (!string.IsNullOrEmpty(name) && name != PasswordChangeRecord.UnnamedResource)
        {
            names.Add(name);
        }
    }
}

using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds;

/// <summary>
/// Which secret holds the password of which database. Certain where a record says so (an RDS response's <c>masterUserSecret</c>,
/// the tags or description that RDS gives the secrets that it manages, a resource id in the secret's name), and otherwise by name:
/// a secret whose name contains a database's identifier as whole words (<c>prod/hokusai-production/master</c>).
/// </summary>
public sealed class SecretDatabaseLinks
{
    // A shorter identifier ("db", "app") is a word that many names contain.
    private const int ShortestTellingName = 4;

    private readonly Dictionary<string, string> _databases;
    private readonly IReadOnlyCollection<string> _identifiers;

    internal SecretDatabaseLinks(IReadOnlyDictionary<string, string> databases, IEnumerable<string> identifiers)
    {
        _databases = new Dictionary<string, string>(databases, StringComparer.Ordinal);
        _identifiers = new SortedSet<string>(identifiers.Where(i => i.Length >= ShortestTellingName), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>No link is known.</summary>
    public static SecretDatabaseLinks Empty { get; } = new(new Dictionary<string, string>(), []);

    /// <summary>Learns the links from records.</summary>
    public static SecretDatabaseLinks From(IEnumerable<TrailEvent> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var builder = new SecretDatabaseLinksBuilder();
        foreach (var record in records)
        {
            builder.Add(record);
        }

        return builder.Build();
    }

    /// <summary>The database behind a secret given by name or ARN; null where nothing tells.</summary>
    public string? DatabaseOf(string secret)
    {
        var name = SecretName.Of(secret);
        return _databases.GetValueOrDefault(name) ?? ByName(name);
    }

    /// <summary>The name of the secret of a database, where a record says so; null where none does.</summary>
    public string? SecretOf(string database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return _databases.Where(link => link.Value.Equals(database, StringComparison.OrdinalIgnoreCase)).Select(link => link.Key).Min(StringComparer.Ordinal);
    }

    /// <summary>The change with <see cref="PasswordChange.RelatedResource"/> filled in where it is known and was not.</summary>
    public PasswordChange Resolve(PasswordChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.RelatedResource is not null)
        {
            return change;
        }

        var related = change.ResourceType switch
        {
            PasswordResourceType.Secret => DatabaseOf(change.Resource),
            PasswordResourceType.DBInstance or PasswordResourceType.DBCluster => SecretOf(change.Resource),
            _ => null,
        };
        return related is null ? change : change with { RelatedResource = related };
    }

    private string? ByName(string secret)
    {
        var matches = _identifiers.Where(identifier => WholeWords.Contains(secret, identifier)).OrderByDescending(identifier => identifier.Length).Take(2).ToList();
        return matches.Count switch
        {
            0 => null,
            // "hokusai" and "hokusai-production" both match: the longer one says more. Two of one length leave it open.
            2 when matches[0].Length == matches[1].Length => null,
            _ => matches[0],
        };
    }
}

using System.Text.Json;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds;

/// <summary>Learns from records which secret holds the password of which database. Records may come in any order. Not thread-safe.</summary>
public sealed class SecretDatabaseLinksBuilder
{
    // The tags of a secret that RDS manages: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html
    private static readonly string[] OwnerTags = ["aws:rds:primaryDBInstanceArn", "aws:rds:primaryDBClusterArn"];

    private static readonly (string Identifier, string ResourceId)[] Databases =
    [
        ("dBInstanceIdentifier", "dbiResourceId"),
        ("dBClusterIdentifier", "dbClusterResourceId"),
    ];

    // Managed secrets are called rds!db-… and rds!cluster-….
    private const string ManagedPrefix = "rds!";

    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly HashSet<string> _identifiers = new(StringComparer.OrdinalIgnoreCase);
    private SecretDatabaseLinks? _built;

    /// <summary>Considers a record; failed calls tell nothing.</summary>
    public void Add(TrailEvent record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!record.Succeeded)
        {
            return;
        }

        switch (record.EventSource)
        {
            case "rds.amazonaws.com":
                AddDatabase(record.ResponseElements);
                AddIdentifiers(record.RequestParameters);
                break;
            case "secretsmanager.amazonaws.com" when record.EventName is "CreateSecret" or "TagResource" or "UpdateSecret":
                AddSecret(record);
                break;
        }
    }

    /// <summary>A database that is known to exist, so that secrets named after it are recognised.</summary>
    public void AddDatabase(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        AddIdentifier(identifier);
    }

    /// <summary>A link that is known from elsewhere.</summary>
    /// <param name="secret">The secret's name.</param>
    /// <param name="database">The database's identifier.</param>
    public void AddLink(string secret, string database)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(database);
        Link(secret, database);
    }

    /// <summary>The links learned so far.</summary>
    public SecretDatabaseLinks Build() => _built ??= new SecretDatabaseLinks(_links, _identifiers);

    private void AddIdentifier(string identifier)
    {
        if (_identifiers.Add(identifier))
        {
            _built = null;
        }
    }

    private void Link(string secret, string database)
    {
        if (_links.GetValueOrDefault(secret) != database)
        {
            _links[secret] = database;
            _built = null;
        }
    }

    private void AddDatabase(JsonElement response)
    {
        foreach (var nested in new[] { "dBInstance", "dBCluster", "tenantDatabase" })
        {
            if (response.TryField(nested, out var database))
            {
                AddDatabase(database);
                return;
            }
        }

        AddIdentifiers(response);
        foreach (var (identifierName, resourceIdName) in Databases)
        {
            if (response.TextField(identifierName) is not { } identifier)
            {
                continue;
            }

            // A member instance of a cluster names the cluster too; the first name is the database's own.
            if (response.TextField(resourceIdName) is { } resourceId)
            {
                // The first name stays.
                if (!_links.ContainsKey(ManagedPrefix + resourceId))
                {
                    Link(ManagedPrefix + resourceId, identifier);
                }
            }

            if (response.TryField("masterUserSecret", out var secret) && secret.TextField("secretArn") is { } secretArn)
            {
                Link(SecretName.Of(secretArn), identifier);
                return;
            }
        }
    }

    private void AddIdentifiers(JsonElement element)
    {
        foreach (var (name, _) in Databases)
        {
            if (element.TextField(name) is { } identifier)
            {
                _identifiers.Add(ArnName.ShortName(identifier));
            }
        }
    }

    private void AddSecret(TrailEvent record)
    {
        var request = record.RequestParameters;
        var secret = request.TextField("name") ?? request.TextField("secretId") ?? record.ResponseElements.TextField("aRN");
        if (secret is not null && (TaggedDatabase(request) ?? DescribedDatabase(request)) is { } database)
        {
            Link(SecretName.Of(secret), database);
        }
    }

    private static string? TaggedDatabase(JsonElement request)
    {
        if (!request.TryField("tags", out var tags) || tags.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (var tag in tags.EnumerateArray())
        {
            if (OwnerTags.Contains(tag.TextField("key"), StringComparer.OrdinalIgnoreCase) && tag.TextField("value") is { } arn)
            {
                return ArnName.ShortName(arn);
            }
        }

        return null;
    }

    // RDS describes the secrets that it manages by the ARN of the database.
    private static string? DescribedDatabase(JsonElement request)
    {
        var word = request.TextField("description")?.Split(' ').FirstOrDefault(w => w.StartsWith("arn:", StringComparison.Ordinal) && w.Contains(":rds:", StringComparison.Ordinal));
        return word is null ? null : ArnName.ShortName(word.TrimEnd('.', ',', ')'));
    }
}

using Hokusai.Core.Access;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>The databases of a snapshot and the secrets that hold their passwords.</summary>
internal sealed class AccountPasswords
{
    private AccountPasswords(IReadOnlyList<DatabaseSetting> databases, IReadOnlyList<SecretSetting> secrets) => (Databases, Secrets) = (databases, secrets);

    /// <summary>The databases that have a password of their own.</summary>
    public IReadOnlyList<DatabaseSetting> Databases { get; }

    /// <summary>The secrets.</summary>
    public IReadOnlyList<SecretSetting> Secrets { get; }

    public static AccountPasswords Read(Snapshot snapshot)
    {
        var databases = DatabaseSettings.Read(snapshot);
        return new AccountPasswords(databases, SecretSettings.Read(snapshot, databases));
    }

    /// <summary>The same with the ties that the trail knows, for secrets that are tied to nothing surer.</summary>
    public AccountPasswords With(IEnumerable<PasswordChange> changes)
    {
        var ties = changes
            .Where(change => change is { ResourceType: PasswordResourceType.Secret, RelatedResource: not null })
            .GroupBy(change => SecretName.Of(change.Resource), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        return new AccountPasswords(Databases, [.. Secrets.Select(secret =>
            secret.Tie < SecretTie.Trail
            && ties.GetValueOrDefault(secret.Name) is { } change
            && Find(ArnName.ShortName(change.RelatedResource!), secret.AccountId, secret.Region) is { } database
                ? secret with { Database = database, Tie = SecretTie.Trail }
                : secret)]);
    }

    /// <summary>Only the databases that are asked about with their secrets; where there are none, the secrets that are asked about by name.</summary>
    public AccountPasswords Only(Func<string, bool> isWanted)
    {
        var databases = Databases.Where(database => isWanted(database.Identifier) || Secrets.Any(secret => secret.Database == database && isWanted(secret.Name))).ToList();
        return new AccountPasswords(
            databases,
            [.. Secrets.Where(secret => databases.Count > 0 ? secret.Database is { } database && databases.Contains(database) : isWanted(secret.Name))]);
    }

    /// <summary>The database that an identifier means: its own, or that of the cluster that the instance belongs to.</summary>
    /// <param name="identifier">The identifier of an instance or a cluster.</param>
    /// <param name="accountId">The account; empty where it is not known.</param>
    /// <param name="region">The Region; empty where it is not known.</param>
    public DatabaseSetting? Find(string identifier, string accountId, string region)
    {
        var near = Databases.Where(database => IsSame(database.AccountId, accountId) && IsSame(database.Region, region)).ToList();
        return near.Find(database => database.Identifier.Equals(identifier, StringComparison.OrdinalIgnoreCase))
            ?? near.Find(database => database.Members.Contains(identifier, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Tells the links that AWS itself states.</summary>
    public void TellLinks(SecretDatabaseLinksBuilder links)
    {
        foreach (var database in Databases)
        {
            links.AddDatabase(database.Identifier);
        }

        foreach (var secret in Secrets.Where(secret => secret is { Tie: SecretTie.Aws, Database: not null }))
        {
            links.AddLink(SecretName.Of(secret.Arn), secret.Database!.Identifier);
        }
    }

    private static bool IsSame(string left, string right) => left.Length == 0 || right.Length == 0 || left == right;
}

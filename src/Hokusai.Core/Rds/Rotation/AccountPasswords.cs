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

    /// <summary>The secrets; of the account's own only those that are tied to a database.</summary>
    public IReadOnlyList<SecretSetting> Secrets { get; }

    public static AccountPasswords Read(Snapshot snapshot)
    {
        var databases = DatabaseSettings.Read(snapshot);
        return new AccountPasswords(databases, SecretSettings.Read(snapshot, databases));
    }

    /// <summary>Only the databases that are asked about, and their secrets.</summary>
    public AccountPasswords Only(Func<DatabaseSetting, SecretSetting?, bool> isWanted)
    {
        var databases = Databases.Where(database => isWanted(database, Secrets.FirstOrDefault(secret => secret.Database == database))).ToList();
        return new AccountPasswords(databases, [.. Secrets.Where(secret => secret.Database is { } database && databases.Contains(database))]);
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

        foreach (var secret in Secrets.Where(secret => secret is { IsTieCertain: true, Database: not null }))
        {
            links.AddLink(SecretName.Of(secret.Arn), secret.Database!.Identifier);
        }
    }

    private static bool IsSame(string left, string right) => left.Length == 0 || right.Length == 0 || left == right;
}

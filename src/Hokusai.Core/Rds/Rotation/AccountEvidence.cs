using Hokusai.Core.Access;
using Hokusai.Core.Commands;
using Hokusai.Core.Rds.Corroboration;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>What an account says about the passwords of an investigation: what could change them, who may, who did, and what RDS recorded. Pure.</summary>
public sealed record AccountEvidence
{
    /// <summary>No account was given.</summary>
    public static AccountEvidence None { get; } = new();

    /// <summary>The automations that could change a password.</summary>
    public IReadOnlyList<PasswordRotator> Rotators { get; init; } = [];

    /// <summary>The principals that may, or did.</summary>
    public IReadOnlyList<PrincipalAccess> PrincipalAccess { get; init; } = [];

    /// <summary>What RDS's events say about the changes.</summary>
    public IReadOnlyList<ChangeCorroboration> Corroborations { get; init; } = [];

    /// <summary>Resets that RDS recorded and the trail does not, as changes of an unknown actor.</summary>
    public IReadOnlyList<PasswordChange> UnexplainedResets { get; init; } = [];

    /// <summary>How the secrets are rotated.</summary>
    public IReadOnlyList<SecretRotation> Rotations { get; init; } = [];

    /// <summary>Whether the account told RDS's own events.</summary>
    public bool HasRdsEvents { get; init; }

    /// <summary>What the settings make possible that they should not.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What the trail lacks; it bounds what can be concluded.</summary>
    public IReadOnlyList<ReadProblem> TrailProblems { get; init; } = [];

    /// <summary>What the account did not answer; it bounds what is said here, and nothing else.</summary>
    public IReadOnlyList<ReadProblem> AccountProblems { get; init; } = [];

    /// <summary>What has to be known to read this rightly.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    private IReadOnlyDictionary<Evidence, Evidence> Confirmations { get; init; } = new Dictionary<Evidence, Evidence>();

    /// <summary>Asks an account about the changes of an investigation.</summary>
    public static AccountEvidence Of(Snapshot account, AccountQuestion question)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(question);
        var all = AccountPasswords.Read(account).With(question.Changes);
        var events = new RdsEventLog(account);
        var corroborations = new ChangeCorroborations(events, all, question);
        var passwords = AskedAbout(all, question, corroborations.Unexplained);
        var access = new AccessTable(account.Of("iam", "get-account-authorization-details").SelectMany(AccountAuthorization.Read), passwords);
        var functions = LambdaFunction.Read(account);
        var doings = new Doings(question.Changes, functions);
        var sources = new RotatorSources(passwords, functions, Triggers.Read(account), TaskRoles.Read(account), new SsmDocuments(account), access, doings);
        var principals = new PrincipalAccesses(access, doings, new LastAccess(account)).Find(passwords);
        return new AccountEvidence
        {
            Rotators = PasswordRotators.Find(sources),
            PrincipalAccess = principals,
            Corroborations = corroborations.All,
            UnexplainedResets = corroborations.Unexplained,
            Rotations = [.. all.Secrets.Where(secret => secret.IsRotated is not null && question.Changes.Any(change => SecretName.IsSame(change.Resource, secret.Arn))).Select(SecretRotation.Of)],
            HasRdsEvents = events.IsRead,
            Findings = [.. ManyPrincipals.Find(passwords, principals), .. EventSubscriptions.Find(account, passwords)],
            TrailProblems = [.. corroborations.Problems],
            AccountProblems = [.. AccountNotes.Problems(account)],
            Notes = [.. AccountNotes.Of(account, sources), .. corroborations.Notes],
            Confirmations = corroborations.Confirmations,
        };
    }

    /// <summary>Whether the answers to a command are used here, so that nothing else has to be asked.</summary>
    /// <param name="service">The service as the AWS CLI names it.</param>
    /// <param name="command">The command as the AWS CLI names it.</param>
    public static bool Uses(string service, string command)
        => AccountNotes.IsAsked(new SnapshotKey("", "", service, command)) || (service, command) is ("ecs", "describe-task-definition");

    /// <summary>Tells which secret holds the password of which database, as far as AWS itself says so.</summary>
    public static void TellLinks(Snapshot account, SecretDatabaseLinksBuilder links)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(links);
        AccountPasswords.Read(account).TellLinks(links);
    }

    /// <summary>The causes with RDS's own events beside the records that they bear out.</summary>
    public IReadOnlyList<RootCause> Corroborate(IReadOnlyList<RootCause> causes) => CorroboratedCauses.Of(causes, Confirmations);

    // Without a name, what changed is what is asked about; where nothing changed, all databases.
    private static AccountPasswords AskedAbout(AccountPasswords all, AccountQuestion question, IEnumerable<PasswordChange> unexplained)
    {
        var changed = question.Changes.Concat(unexplained)
            .SelectMany(change => new[] { change.Resource, change.RelatedResource })
            .OfType<string>()
            .Select(ResourcePattern.ShortName)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return all.Only(name => changed.Count == 0 ? question.Wanted.Matches(name) : changed.Contains(name));
    }
}

using Hokusai.Core.Access;
using Hokusai.Core.Rds.Causes;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>The principals that may change a password beside those that did.</summary>
internal sealed class PrincipalAccesses(AccessTable access, Doings doings, LastAccess lastAccess)
{
    /// <summary>Those that did first, then those that may the most; programs before people.</summary>
    public IReadOnlyList<PrincipalAccess> Find(AccountPasswords passwords)
    {
        var calls = doings.Calls.ToLookup(KeyOf, StringComparer.Ordinal);
        var known = access.Principals
            .Select(principal => Known(principal, calls[PrincipalKey.Of(principal.Arn) ?? principal.Arn].ToList()))
            .Where(entry => entry.Decision != AccessDecision.Denied || entry.Did || entry.FailedCount > 0)
            .ToList();
        var named = access.Principals.Select(principal => PrincipalKey.Of(principal.Arn) ?? principal.Arn).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. known
                .Concat(calls.Where(group => !named.Contains(group.Key)).Select(group => Stranger([.. group])))
                .Concat(ForeignGrants.Find(passwords, access.Principals))
                .OrderByDescending(entry => entry.Did)
                .ThenByDescending(entry => entry.Decision)
                .ThenBy(entry => entry.Kind)
                .ThenBy(entry => entry.Name, StringComparer.Ordinal),
        ];
    }

    private static string KeyOf(PasswordChange call) => PrincipalKey.Of(call.Actor.PrincipalArn) ?? call.Actor.PrincipalArn ?? call.Actor.Name;

    private PrincipalAccess Known(IamPrincipal principal, List<PasswordChange> calls)
    {
        var (grants, most) = access.Of(principal);
        var entry = new PrincipalAccess
        {
            Name = principal.Name,
            Kind = PrincipalClass.Of(principal),
            Arn = principal.Arn,
            AccountId = principal.AccountId,
            Decision = most,
            Grants = grants,
            TrustedBy = PrincipalClass.TrustedBy(principal),
            LastUsed = lastAccess.Of(principal),
        };
        var refused = calls.Where(call => call.Succeeded && !MayStill(call, grants)).ToList();
        return WithCalls(entry, calls) with
        {
            Concern = refused.Count == 0 ? null
                : $"It changed {CauseText.List(refused.Select(call => call.Resource))} and its policies do not allow that now: they were changed since, or what allows it is not in IAM's answer.",
        };
    }

    // A call that is not weighed (a restore, a switchover), or not on what is asked about, says nothing.
    private bool MayStill(PasswordChange call, IReadOnlyList<AccessGrant> grants)
    {
        var action = $"{(call.ResourceType == PasswordResourceType.Secret ? "secretsmanager" : "rds")}:{call.EventName}";
        return !access.IsWeighed(action, SecretName.Of(call.Resource))
            || grants.Any(grant => grant.Action == action && grant.Targets.Any(target => target.Equals(SecretName.Of(call.Resource), StringComparison.OrdinalIgnoreCase)));
    }

    private PrincipalAccess Stranger(List<PasswordChange> calls)
    {
        var actor = calls[0].Actor;
        var account = actor.AccountId;
        var isForeign = account is not null && calls.TrueForAll(call => call.AccountId.Length > 0 && call.AccountId != account);
        var (kind, concern) = actor switch
        {
            { PrincipalArn: null, Tool: ActorTool.AwsService or ActorTool.CloudFormation } => (PrincipalKind.AwsService, null),
            _ when isForeign => (PrincipalKind.OtherAccount, $"It belongs to account {account}, not to the database's; what it may is decided there as well."),
            { PrincipalArn: { } arn } when arn.EndsWith(":root", StringComparison.Ordinal) => (PrincipalKind.Root, "The root user changed it; nothing limits that user but the organization's policies."),
            { PrincipalArn: { } arn } when access.Principals.Count > 0 && PrincipalKey.Of(arn) is not null
                => (KindOf(arn), "It is not in IAM's answer: it was deleted or renamed since."),
            { PrincipalArn: { } arn } => (KindOf(arn), null),
            _ => (PrincipalKind.Unknown, (string?)null),
        };
        return WithCalls(
            new PrincipalAccess
            {
                Name = actor.PrincipalArn is { } named ? ArnName.ShortName(named) : actor.Name,
                Kind = kind,
                Arn = actor.PrincipalArn,
                AccountId = account,
                Decision = AccessDecision.Unknown,
                Concern = concern,
            },
            calls);
    }

    private static PrincipalKind KindOf(string arn) => ArnName.TryParse(arn, out var parsed) ? parsed.Resource.Split('/')[0] switch
    {
        "user" => PrincipalKind.User,
        "role" when parsed.Resource.StartsWith("role/aws-service-role/", StringComparison.Ordinal) => PrincipalKind.ServiceLinkedRole,
        "role" => PrincipalKind.Role,
        _ => PrincipalKind.Unknown,
    } : PrincipalKind.Unknown;

    private static PrincipalAccess WithCalls(PrincipalAccess entry, List<PasswordChange> calls)
    {
        var done = calls.FindAll(call => call.Succeeded);
        return entry with
        {
            ChangeCount = done.Count,
            FailedCount = calls.Count - done.Count,
            LastChange = done.Count > 0 ? done.Max(call => call.Time) : null,
            Evidence = [.. calls.Select(call => call.Evidence)],
        };
    }
}

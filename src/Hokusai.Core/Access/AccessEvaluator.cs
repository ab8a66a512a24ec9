namespace Hokusai.Core.Access;

/// <summary>
/// Decides whether a principal may make a call, as far as the account's own policies tell:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
/// An explicit deny wins; otherwise something must allow it: an identity's policy within its permissions boundary, or in the same account the
/// resource's policy. Between accounts both must. Policies of the organization (SCPs, RCPs) and of sessions are in no answer of the account;
/// they can take a permission away and never give one.
/// </summary>
internal static class AccessEvaluator
{
    /// <summary>Decides for one request.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="request">What for.</param>
    /// <param name="resourcePolicy">The resource's own policy; null where it has none.</param>
    public static AccessAnswer Decide(IamPrincipal principal, AccessRequest request, PolicyDocument? resourcePolicy = null)
    {
        var identity = new StatementMatches();
        identity.Add(principal.Policies, request);
        var boundary = new StatementMatches();
        boundary.Add(principal.Boundary is null ? [] : [principal.Boundary], request);
        var resource = OfResource(principal, request, resourcePolicy);

        foreach (var denial in new[] { identity, boundary, resource.All }.Where(matches => matches.Deny == Match.Yes))
        {
            return new AccessAnswer(AccessDecision.Denied, [], [.. denial.Evidence(isAllow: false)]);
        }

        return Combine(principal, request, identity, boundary, resource);
    }

    private static AccessAnswer Combine(
        IamPrincipal principal, AccessRequest request, StatementMatches identity, StatementMatches boundary, (StatementMatches All, StatementMatches ByName) resource)
    {
        var isHome = principal.AccountId == request.ResourceAccount;
        var (allow, isByResource) = Allow(principal, isHome, identity.Allow, boundary.Allow, resource.All.Allow, resource.ByName.Allow);
        StatementMatches[] all = [identity, boundary, resource.All];
        List<string> unread = [.. all.SelectMany(matches => matches.Unread)];
        if (allow == Match.No)
        {
            // What could not be read matters only where it could still allow something.
            var (atMost, _) = Allow(principal, isHome, AtMost(identity, identity.Allow), AtMost(boundary, boundary.Allow), AtMost(resource.All, resource.All.Allow), AtMost(resource.All, resource.ByName.Allow));
            return atMost == Match.No
                ? new AccessAnswer(AccessDecision.Denied, [], [principal.Evidence])
                : new AccessAnswer(AccessDecision.Unknown, unread, [principal.Evidence]);
        }

        StatementMatches[] granting = !isHome ? [identity, boundary, resource.All]
            : !isByResource ? [identity, boundary]
            : principal.IsUser ? [resource.ByName]
            : [resource.ByName, boundary];
        List<string> conditions =
        [
            .. granting.Where(matches => matches.Allow == Match.Perhaps).SelectMany(matches => matches.Conditions(isAllow: true)),
            .. all.Where(matches => matches.Deny == Match.Perhaps).SelectMany(matches => matches.Conditions(isAllow: false)).Select(text => $"not: {text}"),
            .. unread,
        ];
        var evidence = granting.SelectMany(matches => matches.Evidence(isAllow: true))
            .Concat(all.SelectMany(matches => matches.Evidence(isAllow: false)));
        return new AccessAnswer(
            conditions.Count == 0 ? AccessDecision.Allowed : AccessDecision.AllowedUnderCondition,
            [.. conditions.Distinct(StringComparer.Ordinal)],
            [.. evidence.Distinct()]);
    }

    // ByName: the statements that name the principal itself. One that names its account leaves the decision to the account's own policies.
    private static (StatementMatches All, StatementMatches ByName) OfResource(IamPrincipal principal, AccessRequest request, PolicyDocument? policy)
    {
        var (all, byName) = (new StatementMatches(), new StatementMatches());
        if (policy?.Problem is not null)
        {
            all.Unread.Add($"{policy.Name} could not be read: {policy.Problem}");
        }

        foreach (var statement in policy?.Statements ?? [])
        {
            var reach = statement.Principal?.About(principal) ?? default;
            all.Add(policy!, statement, request, reach);
            if (reach.IsByName)
            {
                byName.Add(policy!, statement, request, reach);
            }
        }

        return (all, byName);
    }

    // A grant to a user by name is not limited by its boundary, one to a role is:
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-eval-logic
    private static (Match Match, bool IsByResource) Allow(IamPrincipal principal, bool isHome, Match identity, Match boundary, Match resource, Match resourceByName)
    {
        var isBounded = principal.Boundary is not null;
        var byIdentity = isBounded ? Lesser(identity, boundary) : identity;
        var byResource = isBounded && !principal.IsUser ? Lesser(resourceByName, boundary) : resourceByName;
        return isHome ? (Greater(byIdentity, byResource), byResource > byIdentity) : (Lesser(byIdentity, resource), false);
    }

    // A policy that could not be read may allow it.
    private static Match AtMost(StatementMatches matches, Match read) => matches.Unread.Count > 0 ? Greater(read, Match.Perhaps) : read;

    private static Match Lesser(Match one, Match other) => one < other ? one : other;

    private static Match Greater(Match one, Match other) => one > other ? one : other;
}

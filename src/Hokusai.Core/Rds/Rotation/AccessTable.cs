using Hokusai.Core.Access;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>What each principal may do to the passwords that are asked about. Each is worked out once.</summary>
internal sealed class AccessTable
{
    private readonly List<(string Action, string Arn, string Name, PolicyDocument? Policy)> _calls;
    private readonly Dictionary<string, IamPrincipal> _principals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (IReadOnlyList<AccessGrant> Grants, AccessDecision Most)> _answers = new(StringComparer.Ordinal);

    public AccessTable(IEnumerable<IamPrincipal> principals, AccountPasswords passwords)
    {
        foreach (var principal in principals)
        {
            _principals.TryAdd(PrincipalKey.Of(principal.Arn) ?? principal.Arn, principal);
        }

        _calls =
        [
            .. passwords.Databases.Select(database => (database.ModifyAction, database.Arn, database.Identifier, (PolicyDocument?)null)),
            .. passwords.Secrets.SelectMany(secret => secret.Actions.Select(action => (action, secret.Arn, secret.Name, secret.Policy))),
        ];
    }

    /// <summary>All principals whose policies are known, in the order given.</summary>
    public IReadOnlyCollection<IamPrincipal> Principals => _principals.Values;

    /// <summary>Whether it is worked out who may make a call on a database or a secret of that name.</summary>
    public bool IsWeighed(string action, string name)
        => _calls.Exists(call => call.Action == action && call.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The principal of an ARN; null where it is not described.</summary>
    public IamPrincipal? Find(string? arn) => PrincipalKey.Of(arn) is { } key ? _principals.GetValueOrDefault(key) : null;

    /// <summary>What a principal may, databases before secrets, and the most of it; Denied or Unknown where it may nothing.</summary>
    public (IReadOnlyList<AccessGrant> Grants, AccessDecision Most) Of(IamPrincipal principal)
    {
        if (!_answers.TryGetValue(principal.Arn, out var answer))
        {
            _answers[principal.Arn] = answer = Answer(principal);
        }

        return answer;
    }

    private (IReadOnlyList<AccessGrant> Grants, AccessDecision Most) Answer(IamPrincipal principal)
    {
        var answers = _calls.Select(call => (call.Action, call.Name, Answer: Decide(principal, call.Action, call.Arn, call.Policy))).ToList();
        var grants = answers
            .Where(answer => answer.Answer.Decision != AccessDecision.Denied)
            .GroupBy(answer => (answer.Action, answer.Answer.Decision, Conditions: string.Join('\n', answer.Answer.Conditions)))
            .Select(same => new AccessGrant
            {
                Action = same.Key.Action,
                Decision = same.Key.Decision,
                Targets = [.. same.Select(answer => answer.Name).Distinct(StringComparer.Ordinal)],
                Conditions = same.First().Answer.Conditions,
                Evidence = [.. same.SelectMany(answer => answer.Answer.Evidence).Distinct()],
            })
            .ToList();
        return (grants, grants.Select(grant => grant.Decision).DefaultIfEmpty(AccessDecision.Denied).Max());
    }

    // A secret's policy that was not read could let anybody in: that is told once, in the notes, and not of everybody.
    private static AccessAnswer Decide(IamPrincipal principal, string action, string arn, PolicyDocument? policy)
    {
        var request = AccessRequest.Of(principal, action, arn);
        var byItsOwn = policy?.Problem is null ? null : AccessEvaluator.Decide(principal, request);
        return byItsOwn is { Decision: AccessDecision.Denied } ? byItsOwn : AccessEvaluator.Decide(principal, request, policy);
    }
}

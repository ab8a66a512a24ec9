namespace Hokusai.Core.Access;

/// <summary>What a set of policies says to one request: the statements that are about it, and the policies that could not be read.</summary>
internal sealed class StatementMatches
{
    private readonly List<(PolicyDocument Policy, PolicyStatement Statement, Match Match, IReadOnlyList<string> DependsOn)> _about = [];

    /// <summary>Why each policy that could not be read could not.</summary>
    public List<string> Unread { get; } = [];

    public Match Allow => Strongest(isAllow: true);

    public Match Deny => Strongest(isAllow: false);

    /// <summary>Where the statements stand that decide: those that surely hold, or else those that may.</summary>
    public IEnumerable<Evidence> Evidence(bool isAllow) => Deciding(isAllow).Select(m => m.Policy.Evidence with
    {
        Field = $"{m.Policy.Evidence.Field} {m.Statement.Label}".TrimStart(),
        Note = $"{m.Policy.Name} {(isAllow ? "allows" : "denies")} it{(m.DependsOn.Count > 0 ? $" if {string.Join(" and ", m.DependsOn)}" : "")}.",
    });

    /// <summary>What the statements that may decide depend on, each statement's conditions in one text.</summary>
    public IEnumerable<string> Conditions(bool isAllow) => Deciding(isAllow).Where(m => m.DependsOn.Count > 0).Select(m => string.Join(" and ", m.DependsOn)).Distinct(StringComparer.Ordinal);

    public void Add(PolicyDocument policy, PolicyStatement statement, AccessRequest request, PrincipalMatch? reach = null)
    {
        var (match, dependsOn) = statement.About(request);
        if (match == Match.No || reach?.Match == Match.No)
        {
            return;
        }

        _about.Add(reach is { Match: Match.Perhaps, DependsOn: { } open }
            ? (policy, statement, Match.Perhaps, [.. dependsOn, open])
            : (policy, statement, match, dependsOn));
    }

    public void Add(IEnumerable<PolicyDocument> policies, AccessRequest request)
    {
        foreach (var policy in policies)
        {
            if (policy.Problem is not null)
            {
                Unread.Add($"{policy.Name} could not be read: {policy.Problem}");
            }

            foreach (var statement in policy.Statements)
            {
                Add(policy, statement, request);
            }
        }
    }

    private IEnumerable<(PolicyDocument Policy, PolicyStatement Statement, Match Match, IReadOnlyList<string> DependsOn)> Deciding(bool isAllow)
    {
        var strongest = Strongest(isAllow);
        return _about.Where(m => m.Statement.IsAllow == isAllow && m.Match == strongest);
    }

    private Match Strongest(bool isAllow)
        => _about.Where(m => m.Statement.IsAllow == isAllow).Select(m => m.Match).DefaultIfEmpty(Match.No).Max();
}

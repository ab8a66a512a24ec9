namespace Hokusai.Core.Access;

/// <summary>One statement of a policy: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html</summary>
internal sealed record PolicyStatement
{
    /// <summary>The statement's id, or its position: how people find it.</summary>
    public required string Label { get; init; }

    /// <summary>Allow, or else Deny.</summary>
    public required bool IsAllow { get; init; }

    /// <summary>The patterns of <c>Action</c>, or of <c>NotAction</c>.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>Whether <see cref="Actions"/> names what the statement is not about.</summary>
    public bool IsNotAction { get; init; }

    /// <summary>The patterns of <c>Resource</c>, or of <c>NotResource</c>; empty in a trust policy, which is about its own role.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>Whether <see cref="Resources"/> names what the statement is not about.</summary>
    public bool IsNotResource { get; init; }

    /// <summary>Whom a resource's policy is about; null in an identity's policy.</summary>
    public PolicyPrincipal? Principal { get; init; }

    /// <summary>What else must hold; all of them together.</summary>
    public IReadOnlyList<PolicyCondition> Conditions { get; init; } = [];

    /// <summary>Whether the statement is about the request, and if that depends on something, on what.</summary>
    public (Match Match, IReadOnlyList<string> DependsOn) About(AccessRequest request)
    {
        if (Actions.Any(pattern => WildcardPattern.Matches(pattern, request.Action, ignoreCase: true)) == IsNotAction)
        {
            return (Match.No, []);
        }

        var (match, open) = AboutResource(request);
        foreach (var condition in match == Match.No ? [] : Conditions)
        {
            var holds = condition.Holds(request);
            if (holds == Match.No)
            {
                return (Match.No, []);
            }

            if (holds == Match.Perhaps)
            {
                (match, open) = (Match.Perhaps, [.. open, condition.Name]);
            }
        }

        return (match, open);
    }

    private (Match Match, List<string> DependsOn) AboutResource(AccessRequest request)
    {
        if (Resources.Count == 0)
        {
            return (Match.Yes, []);
        }

        var found = Match.No;
        var open = new List<string>();
        foreach (var pattern in Resources)
        {
            var (match, variable) = PolicyVariables.Matches(pattern, request);
            if (match == Match.Yes)
            {
                return (IsNotResource ? Match.No : Match.Yes, []);
            }

            if (match == Match.Perhaps)
            {
                found = Match.Perhaps;
                open.Add($"the resource is {variable}");
            }
        }

        return found == Match.Perhaps ? (found, open) : (IsNotResource ? Match.Yes : Match.No, []);
    }
}

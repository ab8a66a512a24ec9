using Hokusai.Core.Rds.Causes;
using Hokusai.Core.Rds.Findings;

namespace Hokusai.Core.Rds;

/// <summary>What made the incident possible or worse, as far as the evidence of a password investigation shows it.</summary>
public static class RdsFindings
{
    /// <summary>The findings, worst first.</summary>
    public static IReadOnlyList<Finding> From(RdsEvidence evidence) => From(evidence, []);

    /// <summary>The findings of the evidence and those that the account's settings showed, worst first.</summary>
    internal static IReadOnlyList<Finding> From(RdsEvidence evidence, IReadOnlyList<Finding> ofAccount)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var passwordCase = new PasswordCase(evidence);
        return
        [
            .. UnlockedState.Find(passwordCase)
                .Concat(ReadablePassword.Find(passwordCase))
                .Concat(UnmanagedPassword.Find(passwordCase))
                .Concat(SeveralPrincipals.Find(passwordCase))
                .Concat(ofAccount)
                .OrderByDescending(f => f.Severity)
                .ThenBy(f => f.RuleId, StringComparer.Ordinal)
                .ThenBy(f => f.Resource, StringComparer.Ordinal),
        ];
    }
}

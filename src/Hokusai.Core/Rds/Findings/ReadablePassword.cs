using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Rds.Findings;

/// <summary>HKS-RDS-004: a database password lies readable in stored versions of a Terraform state.</summary>
internal static class ReadablePassword
{
    public static IEnumerable<Finding> Find(PasswordCase evidence)
        => evidence.Evidence.StateVersions
            .SelectMany(v => v.Changes.Where(PasswordAttributes.IsReadable).Select(c => (Version: v, Place: $"{c.Address}.{c.Attribute}")))
            .GroupBy(p => p.Version.State, StringComparer.Ordinal)
            .Select(g => new Finding
            {
                RuleId = "HKS-RDS-004",
                Title = $"Database passwords lie readable in the state {g.Key}",
                Severity = Severity.High,
                Category = Category.Security,
                Resource = g.Key,
                Description = $"Whoever may read the state, or an old version of it, reads {CauseText.List(g.Select(p => p.Place))}.",
                Remediation = $"{PasswordRemedies.ManagedPassword}\n{PasswordRemedies.WriteOnlyPassword}\nThen set a new password, limit s3:GetObject and s3:GetObjectVersion on the state, and expire its old versions.",
                Evidence = [.. g.Select(p => p.Version.Evidence with { Field = p.Place })],
            });
}

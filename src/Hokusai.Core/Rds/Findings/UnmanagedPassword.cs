using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Rds.Findings;

/// <summary>
/// HKS-RDS-005: a password that Terraform sets itself, neither managed by RDS nor write-only. The trail does not tell a write-only
/// argument from an ordinary one; where the state's history shows <c>password_wo_version</c>, nothing is found.
/// </summary>
internal static class UnmanagedPassword
{
    public static IEnumerable<Finding> Find(PasswordCase evidence)
    {
        if (evidence.Evidence.StateVersions.Any(v => v.Changes.Any(c => c.Attribute is "password_wo_version" or "master_password_wo_version")))
        {
            return [];
        }

        return evidence.Stories
            .Select(s => (Story: s, Sets: s.TerraformSets.Where(c => c.Kind == PasswordChangeKind.Set).ToList()))
            .Where(s => s.Sets.Count > 0)
            .Select(s => new Finding
            {
                RuleId = "HKS-RDS-005",
                Title = $"Terraform sets the password of {s.Story.Resource} itself",
                Severity = Severity.Medium,
                Category = Category.Security,
                Resource = s.Story.Resource,
                Description = $"Terraform set it {s.Sets.Count} time(s), last at {CauseText.At(s.Sets[^1].Time)}. Unless that was through password_wo, the password is in the state, in plan files, and wherever the configuration takes it from.",
                Remediation = $"{PasswordRemedies.ManagedPassword}\n{PasswordRemedies.WriteOnlyPassword}",
                Evidence = [.. s.Sets.Select(c => c.Evidence)],
            });
    }
}

using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Rds.Findings;

/// <summary>HKS-IAM-007: several principals changed the password of one database. AWS services that act by themselves do not count.</summary>
internal static class SeveralPrincipals
{
    public static IEnumerable<Finding> Find(PasswordCase evidence)
    {
        foreach (var story in evidence.Stories)
        {
            var calls = story.Deeds.Where(d => d.IsCall() && d.Tool != ActorTool.AwsService).ToList();
            var people = calls.Select(c => PasswordChangeFacts.Person(c.Actor)).Distinct(StringComparer.Ordinal).Count();
            if (people > 1)
            {
                yield return new Finding
                {
                    RuleId = "HKS-IAM-007",
                    Title = $"{people} principals changed the password of {story.Resource}",
                    Severity = Severity.Medium,
                    Category = Category.Security,
                    Resource = story.Resource,
                    Description = $"{CauseText.List(calls.Select(c => CauseText.Who(c.Actor)))} each changed it. Nobody can rely on a password that several people and programs may change.",
                    Remediation = PasswordRemedies.LimitPrincipals,
                    Evidence = [.. calls.Select(c => c.Evidence)],
                };
            }
        }
    }
}

using Hokusai.Core.Rds.Corroboration;

namespace Hokusai.Core.Rds.Causes;

/// <summary>Says which evidence was not there, and how to get it.</summary>
internal static class MissingEvidence
{
    private const int MaxProblems = 3;

    /// <summary>What was given and could not be read.</summary>
    public static IEnumerable<string> Unread(PasswordCase evidence)
    {
        foreach (var lacking in evidence.Evidence.Problems.Where(IsLackingReset))
        {
            yield return $"{lacking.Reason} {lacking.Advice}";
        }

        var problems = evidence.Evidence.Problems.Where(problem => !IsLackingReset(problem)).ToList();
        if (problems.Count == 0)
        {
            yield break;
        }

        var names = CauseText.List(problems.Take(MaxProblems).Select(p => p.Source));
        yield return $"{problems.Count} input(s) could not be read, among them {names}: records in there may speak against this conclusion. Get them again and repeat the investigation.";
    }

    /// <summary>Stored versions of the state, where none was given.</summary>
    public static IEnumerable<string> StateVersions(PasswordCase evidence)
    {
        if (evidence.Evidence.StateVersions.Count > 0)
        {
            yield break;
        }

        var state = evidence.Evidence.TerraformSessions.SelectMany(s => s.StateObjects).FirstOrDefault();
        var (bucket, key) = state is not null && state.StartsWith("s3://", StringComparison.Ordinal) && state.IndexOf('/', 5) is > 5 and var slash
            ? (state[5..slash], state[(slash + 1)..])
            : ("<state bucket>", "<state key>");
        yield return "Stored versions of the Terraform state, which show whether two runs wrote from one base: "
            + $"aws s3api list-object-versions --bucket {bucket} --prefix {key} > versions.json, then aws s3api get-object --version-id … for each.";
    }

    /// <summary>S3 data events, where no session shows an access to a state.</summary>
    public static IEnumerable<string> DataEvents(PasswordCase evidence)
    {
        if (evidence.Evidence.TerraformSessions.Count > 0 && evidence.Evidence.TerraformSessions.All(s => s.StateObjects.Count == 0 && s.TookLock is null))
        {
            yield return "S3 data events of the state bucket, which show who read, locked and wrote the state: they are not in the trail. "
                + "Turn them on for the bucket (aws cloudtrail put-event-selectors); they are recorded from then on only.";
        }
    }

    /// <summary>What the trail can never show.</summary>
    public static IEnumerable<string> BeyondTheTrail(PasswordCase evidence)
    {
        yield return "Passwords changed inside the database (ALTER USER, SET PASSWORD) are not in CloudTrail: look into the database's audit log (pgaudit, server_audit).";
        if (!evidence.Evidence.HasRdsEvents)
        {
            yield return "RDS keeps its own events for 14 days: aws rds describe-events --duration 20160 shows \"Reset master credentials\" (RDS-EVENT-0016) with the time.";
        }
    }

    private static bool IsLackingReset(ReadProblem problem) => problem.ErrorId == ChangeCorroborations.ResetNotInTrail;
}

namespace Hokusai.Core.Rds.Causes;

/// <summary>
/// No hypothesis fits: says what is missing to know, and how to get it. Confidence is always <see cref="Confidence.Unknown"/>.
/// Made for databases whose changes nothing explains, and where there is no cause at all.
/// </summary>
internal static class UnknownCause
{
    public static RootCause? For(PasswordCase evidence, IReadOnlyList<RootCause> causes)
    {
        var named = causes.SelectMany(c => c.Resources).ToHashSet(StringComparer.Ordinal);
        var open = evidence.Stories.Where(s => !named.Contains(s.Resource) && (causes.Count == 0 || s.Deeds.Any())).ToList();
        return causes.Count > 0 && open.Count == 0 ? null : Make(open, evidence);
    }

    private static RootCause Make(List<PasswordStory> open, PasswordCase evidence)
    {
        var resources = open.Select(s => s.Resource).Distinct(StringComparer.Ordinal).ToList();
        return new RootCause
        {
            Kind = RootCauseKind.Unknown,
            Confidence = Confidence.Unknown,
            Title = resources.Count == 0 ? "The evidence shows no change of a database password" : $"The evidence does not tell why the password of {CauseText.List(resources)} changed",
            Explanation = Explain(open, evidence),
            Resources = resources,
            EvidenceFor = [.. open.SelectMany(s => s.Changes).Select(c => c.Evidence)],
            Missing = [.. Missing(evidence)],
        };
    }

    private static string Explain(List<PasswordStory> open, PasswordCase evidence)
    {
        if (!evidence.Evidence.HasTrail)
        {
            var passwordVersions = evidence.Evidence.StateVersions.Where(v => v.Changes.Any(PasswordAttributes.IsPassword)).ToList();
            return "No trail was given, so that nobody can be named."
                + (passwordVersions.Count == 0 ? "" : $" {passwordVersions.Count} version(s) of the Terraform state change a password: {CauseText.List(passwordVersions.Select(v => $"serial {v.Serial}{(v.Time is { } time ? $" at {CauseText.At(time)}" : "")}"))}.");
        }

        var changes = open.SelectMany(s => s.Changes).ToList();
        if (changes.Count == 0)
        {
            return "No call in the trail sets, rotates or restores a database password.";
        }

        var attempts = changes.Where(c => !c.Succeeded).ToList();
        return attempts.Count == changes.Count
            ? $"All {attempts.Count} attempt(s) failed: {CauseText.Clauses(attempts.Take(3).Select(a => $"{CauseText.Who(a.Actor)} at {CauseText.At(a.Time)}, {a.ErrorCode ?? a.EventName}"))}. A failed call changes no password."
            : $"The trail shows {CauseText.Clauses(changes.Where(c => c.Succeeded).Take(3).Select(CauseText.Of))}, which gave a password to something new or began what did not end.";
    }

    private static IEnumerable<string> Missing(PasswordCase evidence)
    {
        if (!evidence.Evidence.HasTrail)
        {
            yield return "The CloudTrail records of the database's account and Region for the time in question: aws s3 cp --recursive s3://<trail bucket>/AWSLogs/<account>/CloudTrail/<region>/<year>/<month>/<day>/ . "
                + "(or, for the last 90 days, aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=ModifyDBInstance).";
        }
        else
        {
            yield return "Trail records of other days, Regions or accounts, if the time, the Region or the account of the change is not certain: what was read holds no call that explains it.";
        }

        foreach (var missing in MissingEvidence.StateVersions(evidence).Concat(MissingEvidence.DataEvents(evidence)).Concat(MissingEvidence.Unread(evidence)).Concat(MissingEvidence.BeyondTheTrail(evidence)))
        {
            yield return missing;
        }
    }
}

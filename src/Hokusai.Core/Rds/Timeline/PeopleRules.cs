using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Timeline;

/// <summary>How the people and programs of an incident came in, and what was done to their rights.</summary>
internal static class PeopleRules
{
    private static readonly string[] RoleTaking = ["AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity"];

    public static TimelineMatch? SignIn(TrailEvent record, IncidentSubjects subjects)
    {
        if (record.EventSource == "signin.amazonaws.com" && record.EventName is ("ConsoleLogin" or "SwitchRole"))
        {
            var actor = ActorClassifier.Classify(record);
            if (!subjects.IsPerson(actor))
            {
                return null;
            }

            var failed = !record.Succeeded || record.ErrorMessage is not null || record.ResponseElements.TextField(record.EventName) == "Failure";
            return new TimelineMatch(TimelineEntryKind.SignIn, failed ? $"{record.EventName} failed" : record.EventName, null);
        }

        if (record.EventSource != "sts.amazonaws.com" || !RoleTaking.Contains(record.EventName, StringComparer.Ordinal))
        {
            return null;
        }

        var role = record.RequestParameters.TextField("roleArn");
        return role is not null && subjects.IsPerson(role, record.RequestParameters.TextField("roleSessionName"))
            ? new TimelineMatch(TimelineEntryKind.SignIn, $"{record.EventName} of {ArnName.ShortName(role)}", ArnName.ShortName(role))
            : null;
    }

    public static TimelineMatch? Rights(TrailEvent record, IncidentSubjects subjects)
    {
        if (record.EventSource != "iam.amazonaws.com" || ApiNames.IsReading(record))
        {
            return null;
        }

        var name = record.RequestParameters.TextField("roleName") ?? record.RequestParameters.TextField("userName");
        return subjects.IsPrincipalName(name)
            ? new TimelineMatch(TimelineEntryKind.ResourceChange, $"{record.EventName}{(name is null ? "" : $" on {name}")}", name)
            : null;
    }
}

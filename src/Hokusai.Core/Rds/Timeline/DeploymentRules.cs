using System.Globalization;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Timeline;

/// <summary>Deployments of ECS services around a change: those that name the database or its secret, those of the people concerned, and the forced ones right after.</summary>
internal static class DeploymentRules
{
    // A deployment forced later than this is hardly an answer to the change.
    private static readonly TimeSpan RightAfter = TimeSpan.FromHours(2);

    private static readonly HashSet<string> Calls = new(StringComparer.Ordinal)
    {
        "UpdateService", "CreateService", "DeleteService", "RegisterTaskDefinition", "RunTask", "StartTask", "StopTask",
    };

    public static TimelineMatch? Ecs(TrailEvent record, IncidentSubjects subjects)
    {
        if (record.EventSource != "ecs.amazonaws.com" || !Calls.Contains(record.EventName))
        {
            return null;
        }

        var resource = TouchedResource.Of(record) is { } touched ? ArnName.ShortName(touched) : null;
        var what = $"{record.EventName}{(resource is null ? "" : $" of {resource}")}";
        if (record.RequestParameters.FlagField("forceNewDeployment") == true
            && subjects.LastChangeBefore(record) is { } change && record.Time - change.Time <= RightAfter)
        {
            var minutes = (int)(record.Time - change.Time).TotalMinutes;
            var after = $"{minutes.ToString(CultureInfo.InvariantCulture)} minute(s) after {change.EventName} on {change.Resource}";
            return new TimelineMatch(TimelineEntryKind.Impact, $"{what}: deployment forced", resource, $"forced a new deployment of {resource ?? "a service"} {after}");
        }

        return subjects.AreMentionedIn(record.RequestParameters) || subjects.IsPerson(ActorClassifier.Classify(record))
            ? new TimelineMatch(TimelineEntryKind.ResourceChange, what, resource)
            : null;
    }
}

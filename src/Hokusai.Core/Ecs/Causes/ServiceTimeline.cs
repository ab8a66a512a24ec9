using Hokusai.Core.Ecs.Deployments;
using Hokusai.Core.Rds.Timeline;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.Causes;

/// <summary>
/// Decides what records around a step back mean to the incident. Pure: a record gives the same answer whatever was asked before. Titles hold identifiers only.
/// Deployments and steps back themselves are no part of it: <see cref="Of"/> makes theirs.
/// </summary>
internal sealed class ServiceTimeline(ServiceSubjects subjects, IEnumerable<string> deploying) : ITimelineRules
{
    private readonly HashSet<string> _deploying = [.. deploying];

    /// <inheritdoc/>
    public TimelineObservation Consider(TrailEvent record)
    {
        if (record.ReadOnly == true || _deploying.Contains(record.EventId) || !Concerns(record))
        {
            return default;
        }

        return new TimelineObservation(TimelineEntries.Of(record, TouchedResource.Of(record) is { } touched ? ArnName.ShortName(touched) : null), Impact: null);
    }

    /// <summary>The lines of deployments, steps back and Terraform runs, and what else changed around them, in order of time.</summary>
    public static IReadOnlyList<TimelineEntry> Of(
        IReadOnlyList<EcsReversion> reversions, IReadOnlyList<EcsDeployment> deployments, IReadOnlyList<TerraformSession> sessions, IReadOnlyList<TimelineEntry> related)
        => TimelineEntries.InOrder(reversions.Select(Line).Concat(deployments.Select(Line)), sessions, related);

    private bool Concerns(TrailEvent record) => record.EventSource switch
    {
        "ecs.amazonaws.com" => subjects.IsServiceCall(record),
        // Who moved a tag: https://docs.aws.amazon.com/AmazonECR/latest/userguide/logging-using-cloudtrail.html
        "ecr.amazonaws.com" => subjects.IsRepository(record.RequestParameters.TextField("repositoryName")),
        // What deploys, balances, scales and watches the service names its family or, as they are named alike, itself.
        "codedeploy.amazonaws.com" or "codepipeline.amazonaws.com" or "codebuild.amazonaws.com" or "elasticloadbalancing.amazonaws.com" or "application-autoscaling.amazonaws.com"
            or "autoscaling.amazonaws.com" or "monitoring.amazonaws.com" or "iam.amazonaws.com" or "secretsmanager.amazonaws.com" or "ssm.amazonaws.com"
            or "cloudformation.amazonaws.com" or "logs.amazonaws.com" => subjects.AreMentionedIn(record.RequestParameters),
        _ => false,
    };

    private static TimelineEntry Line(EcsReversion reversion) => new()
    {
        Time = reversion.Time,
        Kind = TimelineEntryKind.Reversion,
        Lane = reversion.Actor?.Name ?? "ECS",
        Title = $"{reversion.Cluster}/{reversion.Service} went back from {reversion.From} to {reversion.To}: {reversion.Kind} ({reversion.Confidence})",
        Actor = reversion.Actor,
        Resource = $"{reversion.Cluster}/{reversion.Service}",
        Evidence = reversion.Evidence[0],
    };

    private static TimelineEntry Line(EcsDeployment deployment) => new()
    {
        Time = deployment.StartedAt,
        EndTime = deployment.FinishedAt,
        Kind = TimelineEntryKind.Deployment,
        Lane = deployment.Actor?.Name ?? "(unknown)",
        Title = $"{(deployment.IsForced ? "forced deployment" : "deployment")} of {deployment.To ?? "a revision"} to {deployment.Cluster}/{deployment.Service}"
            + (deployment.From is null || deployment.From == deployment.To ? "" : $", where {deployment.From} ran")
            + (deployment.Status == EcsDeploymentStatus.Unknown ? "" : $": {Words(deployment.Status)}"),
        Actor = deployment.Actor,
        Resource = $"{deployment.Cluster}/{deployment.Service}",
        Succeeded = !DeploymentStatuses.IsRollback(deployment.Status),
        SessionKey = deployment.SessionKey,
        Evidence = deployment.Evidence[0],
    };

    private static string Words(EcsDeploymentStatus status) => status switch
    {
        EcsDeploymentStatus.InProgress => "in progress",
        EcsDeploymentStatus.StopRequested => "asked to stop",
        EcsDeploymentStatus.RollbackRequested => "asked to roll back",
        EcsDeploymentStatus.RollbackInProgress => "rolling back",
        EcsDeploymentStatus.RollbackSuccessful => "rolled back",
        EcsDeploymentStatus.RollbackFailed => "rollback failed",
        EcsDeploymentStatus.Pending => "pending",
        EcsDeploymentStatus.Stopped => "stopped",
        _ => "completed",
    };
}

namespace Hokusai.Core.Ecs.Deployments;

/// <summary>ECS's two vocabularies of a deployment's state in one.</summary>
internal static class DeploymentStatuses
{
    /// <summary>Of <c>ServiceDeployment.status</c>: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html</summary>
    public static EcsDeploymentStatus OfServiceDeployment(string? status) => status switch
    {
        "PENDING" => EcsDeploymentStatus.Pending,
        "IN_PROGRESS" => EcsDeploymentStatus.InProgress,
        "SUCCESSFUL" => EcsDeploymentStatus.Successful,
        "STOPPED" => EcsDeploymentStatus.Stopped,
        "STOP_REQUESTED" => EcsDeploymentStatus.StopRequested,
        "ROLLBACK_REQUESTED" => EcsDeploymentStatus.RollbackRequested,
        "ROLLBACK_IN_PROGRESS" => EcsDeploymentStatus.RollbackInProgress,
        "ROLLBACK_SUCCESSFUL" => EcsDeploymentStatus.RollbackSuccessful,
        "ROLLBACK_FAILED" => EcsDeploymentStatus.RollbackFailed,
        _ => EcsDeploymentStatus.Unknown,
    };

    /// <summary>
    /// Of <c>Deployment.rolloutState</c>: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Deployment.html. A failed one launches no more tasks;
    /// whether it was rolled back is told elsewhere.
    /// </summary>
    public static EcsDeploymentStatus OfRollout(string? state) => state switch
    {
        "IN_PROGRESS" => EcsDeploymentStatus.InProgress,
        "COMPLETED" => EcsDeploymentStatus.Successful,
        "FAILED" => EcsDeploymentStatus.Stopped,
        _ => EcsDeploymentStatus.Unknown,
    };

    /// <summary>Whether a rollback was asked for, runs, or is over.</summary>
    public static bool IsRollback(EcsDeploymentStatus status) => status is EcsDeploymentStatus.RollbackRequested or EcsDeploymentStatus.RollbackInProgress
        or EcsDeploymentStatus.RollbackSuccessful or EcsDeploymentStatus.RollbackFailed;
}

namespace Hokusai;

/// <summary>
/// How a deployment stands or ended: the values of <c>ServiceDeployment.status</c>
/// (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeployment.html), in words of this house.
/// </summary>
public enum EcsDeploymentStatus
{
    /// <summary>Nothing tells: the trail knows who asked, not how it ended.</summary>
    Unknown,

    /// <summary><c>PENDING</c>: it has not begun.</summary>
    Pending,

    /// <summary><c>IN_PROGRESS</c>.</summary>
    InProgress,

    /// <summary><c>SUCCESSFUL</c>.</summary>
    Successful,

    /// <summary><c>STOPPED</c>: somebody stopped it, or another took its place.</summary>
    Stopped,

    /// <summary><c>STOP_REQUESTED</c>.</summary>
    StopRequested,

    /// <summary><c>ROLLBACK_REQUESTED</c>.</summary>
    RollbackRequested,

    /// <summary><c>ROLLBACK_IN_PROGRESS</c>.</summary>
    RollbackInProgress,

    /// <summary><c>ROLLBACK_SUCCESSFUL</c>: the service is where it was before.</summary>
    RollbackSuccessful,

    /// <summary><c>ROLLBACK_FAILED</c>.</summary>
    RollbackFailed,
}

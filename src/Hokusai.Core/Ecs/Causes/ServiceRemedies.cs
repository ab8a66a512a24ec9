namespace Hokusai.Core.Ecs.Causes;

/// <summary>What to do so that a service does not go back again. Texts only; what a cause picks depends on the cause.</summary>
internal static class ServiceRemedies
{
    // https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes
    public const string OneOwnerTerraform =
        """
        Give the running revision one owner. Where pipelines deploy, let Terraform make the service and leave its revision alone:
        resource "aws_ecs_service" "api" {
          # …
          lifecycle { ignore_changes = [task_definition] }
        }
        Where Terraform deploys, let pipelines hand it the image as a variable, and call UpdateService from nowhere else.
        """;

    public const string FreshState = "Run terraform plan right before each apply, apply that very plan, and lock the state: a plan from before somebody else's deployment puts the old revision back.";

    public const string OneDeploymentAtATime =
        "Let one deployment of a service run at a time: a concurrency group in the pipeline (on GitHub: concurrency with cancel-in-progress: false), one for all workflows that deploy the service, or a lock around the deployment.";

    // https://github.com/aws-actions/amazon-ecs-deploy-task-definition/issues/191
    public const string CheckWhatRuns =
        "Let the pipeline check what runs at its end, not only that the service is stable: it is stable after a rollback and after somebody else's deployment, too. aws ecs describe-services shows the revision of the PRIMARY deployment.";

    public const string FixTheRevision = "Look at why its tasks failed before it is deployed again: aws ecs describe-tasks of stopped tasks (stoppedReason), the container's log, the health check and its grace period.";

    public const string KeepCircuitBreaker = "Leave the circuit breaker on, and be told of it: an event rule on SERVICE_DEPLOYMENT_FAILED (Set-HokusaiEventRule makes one).";

    public const string LookAtTheAlarm = "Look at the alarm's history around the time and at what it measures; where it went off for another reason, give the deployment alarms of its own.";

    public const string RollForward = "Say in the incident's record why it was rolled back, and fix forward with a new revision: the next run of the pipeline deploys the revision that was rolled back again.";

    public const string BuildFromMain = "Find what the new revision was made from: a revert in the repository, a re-run of an old job, a task definition file that nobody keeps up with what runs.";

    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
    public const string ImmutableTags = "Name images by a tag of their own for each build, or by digest, and make the repository's tags immutable: aws ecr put-image-tag-mutability --image-tag-mutability IMMUTABLE.";

    /// <summary>What helps against a kind.</summary>
    public static IReadOnlyList<string> Against(EcsReversionKind kind) => kind switch
    {
        EcsReversionKind.CircuitBreakerRollback => [FixTheRevision, KeepCircuitBreaker, CheckWhatRuns],
        EcsReversionKind.AlarmRollback => [LookAtTheAlarm, FixTheRevision, CheckWhatRuns],
        EcsReversionKind.ManualRollback => [RollForward, CheckWhatRuns],
        EcsReversionKind.StaleTerraformApply => [OneOwnerTerraform, FreshState, CheckWhatRuns],
        EcsReversionKind.OverlappingDeployments => [OneDeploymentAtATime, CheckWhatRuns],
        EcsReversionKind.ContentReversion => [BuildFromMain, CheckWhatRuns],
        EcsReversionKind.MutableTagMoved => [ImmutableTags],
        _ => [CheckWhatRuns],
    };
}

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>
/// Reads ECS's reasons for a rollback: <c>Service deployment rolled back because the circuit breaker threshold was exceeded.</c>,
/// <c>ECS deployment circuit breaker: tasks failed to start.</c>, <c>tasks failed to start.</c>, <c>alarm detected.</c>
/// (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html, deployment-alarm-failure.html).
/// </summary>
internal static class RollbackReasons
{
    public static bool NameCircuitBreaker(EcsDeployment deployment) => Contain(deployment, "circuit breaker") || Contain(deployment, "tasks failed to start");

    public static bool NameAlarm(EcsDeployment deployment) => Contain(deployment, "alarm");

    /// <summary>Whether ECS gives any reason, whichever.</summary>
    public static bool AreGiven(EcsDeployment deployment) => (deployment.RollbackReason ?? deployment.StatusReason) is not null;

    private static bool Contain(EcsDeployment deployment, string words)
        => deployment.RollbackReason?.Contains(words, StringComparison.OrdinalIgnoreCase) == true
            || deployment.StatusReason?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;
}

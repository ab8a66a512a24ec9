using Hokusai.Core.Ecs.Deployments;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>
/// The deployment circuit breaker gave a deployment up and rolled it back.
/// <list type="bullet">
/// <item><b>Proven</b>: the service deployment's status is one of a rollback, and it records the circuit breaker as triggered; nobody asked to stop it.</item>
/// <item><b>Likely</b>: a service event, a rollout state or the status names the circuit breaker, or tasks that failed to start, as the reason.</item>
/// <item><b>Possible</b>: a rollback for which no record gives a reason, in a service that rolls back by circuit breaker and not by alarm.</item>
/// </list>
/// </summary>
internal sealed class CircuitBreakerRollbackHypothesis : IReversionHypothesis
{
    /// <inheritdoc/>
    public EcsReversion? Explain(StepBack step, ReversionCase evidence)
    {
        var deployment = step.Deployment;
        if (step.Sign != StepBackSign.Rollback)
        {
            return null;
        }

        var isNamed = RollbackReasons.NameCircuitBreaker(deployment);
        var mayBe = !RollbackReasons.AreGiven(deployment) && deployment.TriggeredAlarms.Count == 0 && deployment.StopRequestedAt is null
            && deployment.Status != EcsDeploymentStatus.RollbackRequested
            && evidence.Service(step.Service) is { RollsBackByCircuitBreaker: true, RollsBackByAlarm: false };
        if (!deployment.IsCircuitBreakerTriggered && !isNamed && !mayBe)
        {
            return null;
        }

        var confidence = deployment.IsCircuitBreakerTriggered && DeploymentStatuses.IsRollback(deployment.Status) && deployment.StopRequestedAt is null ? Confidence.Proven
            : deployment.IsCircuitBreakerTriggered || isNamed ? Confidence.Likely
            : Confidence.Possible;
        var tasks = deployment.FailedTasks is > 0 and var failed ? $" {failed} task(s) failed in it." : "";
        var how = confidence == Confidence.Possible
            ? " No record gives the reason; the service's deployment circuit breaker is on and rolls back, and no alarm does."
            : $" The deployment circuit breaker did so.{tasks}{ReversionText.Reason(deployment)}";
        return step.As(
            EcsReversionKind.CircuitBreakerRollback, confidence, actor: null, ReversionText.RolledBack(step) + how,
            confidence == Confidence.Proven ? [] : MissingRecords.Record(step).Concat(MissingRecords.Unread(evidence)));
    }
}

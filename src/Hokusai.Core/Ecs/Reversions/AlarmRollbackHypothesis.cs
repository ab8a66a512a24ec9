using Hokusai.Core.Ecs.Deployments;
using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>
/// A CloudWatch alarm of the deployment went off, and ECS rolled it back.
/// <list type="bullet">
/// <item><b>Proven</b>: the service deployment's status is one of a rollback, and it records triggered alarms; nobody asked to stop it.</item>
/// <item><b>Likely</b>: a service event, a rollout state or the status names an alarm as the reason.</item>
/// <item><b>Possible</b>: a rollback for which no record gives a reason, in a service that rolls back by alarm and not by circuit breaker.</item>
/// </list>
/// </summary>
internal sealed class AlarmRollbackHypothesis : IReversionHypothesis
{
    /// <inheritdoc/>
    public EcsReversion? Explain(StepBack step, ReversionCase evidence)
    {
        var deployment = step.Deployment;
        if (step.Sign != StepBackSign.Rollback)
        {
            return null;
        }

        var isTriggered = deployment.TriggeredAlarms.Count > 0;
        var isNamed = RollbackReasons.NameAlarm(deployment);
        var mayBe = !RollbackReasons.AreGiven(deployment) && deployment.StopRequestedAt is null && deployment.Status != EcsDeploymentStatus.RollbackRequested
            && evidence.Service(step.Service) is { RollsBackByAlarm: true, RollsBackByCircuitBreaker: false };
        if (!isTriggered && !isNamed && !mayBe)
        {
            return null;
        }

        var confidence = isTriggered && DeploymentStatuses.IsRollback(deployment.Status) && deployment.StopRequestedAt is null ? Confidence.Proven
            : isTriggered || isNamed ? Confidence.Likely
            : Confidence.Possible;
        var alarms = isTriggered ? $" Triggered: {CauseText.List(deployment.TriggeredAlarms)}." : "";
        var how = confidence == Confidence.Possible
            ? " No record gives the reason; alarms are watched during the service's deployments and roll back, and the circuit breaker does not."
            : $" An alarm of the deployment made ECS do so.{alarms}{ReversionText.Reason(deployment)}";
        return step.As(
            EcsReversionKind.AlarmRollback, confidence, actor: null, ReversionText.RolledBack(step) + how,
            confidence == Confidence.Proven ? [] : MissingRecords.Record(step).Concat(MissingRecords.Unread(evidence)));
    }
}

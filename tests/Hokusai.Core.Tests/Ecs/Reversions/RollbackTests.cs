using static Hokusai.Core.Tests.Ecs.EcsStory;

namespace Hokusai.Core.Tests.Ecs.Reversions;

/// <summary>Rollbacks that ECS made: by circuit breaker, by alarm, because somebody asked.</summary>
public sealed class RollbackTests
{
    private const string Exceeded = "Service deployment rolled back because the circuit breaker threshold was exceeded.";

    [Fact]
    public void A_triggered_circuit_breaker_is_proven_and_names_who_had_deployed()
    {
        var reversion = new EcsStory().Update(0, Pipeline, 31).Record(0, "a", 30, 31, "ROLLBACK_SUCCESSFUL", 9, Exceeded, rollback: 5, breaker: "TRIGGERED").Reversion();

        Assert.Equal((EcsReversionKind.CircuitBreakerRollback, Confidence.Proven), (reversion.Kind, reversion.Confidence));
        Assert.Equal(("hokusai-api:31", "hokusai-api:30", At(5)), (reversion.From, reversion.To, reversion.Time));
        Assert.Null(reversion.Actor);
        Assert.Contains("hokusai-api-ci", reversion.Explanation, StringComparison.Ordinal);
        Assert.Contains("threshold was exceeded", reversion.Explanation, StringComparison.Ordinal);
        Assert.Empty(reversion.Missing);
    }

    [Fact]
    public void A_successful_deployment_under_the_same_circuit_breaker_is_no_reversion()
        => Assert.Empty(new EcsStory().Update(0, Pipeline, 31).Record(0, "a", 30, 31, "SUCCESSFUL", 9, breaker: "MONITORING_COMPLETE").Evidence().Reversions);

    [Fact]
    public void A_deployment_that_failed_without_a_rollback_is_no_reversion()
        => Assert.Empty(new EcsStory().Update(0, Pipeline, 31, id: "2")
            .Service(Deployment("2", 31, 0, state: "FAILED"), Event(5, "(deployment ecs-svc/2) deployment failed: tasks failed to start.")).Evidence().Reversions);

    [Fact]
    public void Service_events_alone_make_it_likely()
    {
        var reversion = new EcsStory()
            .Update(-60, Pipeline, 30, id: "1")
            .Update(0, Pipeline, 31, id: "2")
            .Service(
                Deployment("1", 30, -60),
                string.Join(',', Event(5, "(deployment ecs-svc/2) deployment failed: tasks failed to start."), Event(5.001, "rolling back to deployment ecs-svc/1."),
                    Event(7, "has reached a steady state."), Event(7, "(deployment ecs-svc/1) deployment completed.")))
            .Reversion();

        Assert.Equal((EcsReversionKind.CircuitBreakerRollback, Confidence.Likely), (reversion.Kind, reversion.Confidence));
        Assert.Equal(("hokusai-api:31", "hokusai-api:30", At(5.001)), (reversion.From, reversion.To, reversion.Time));
        Assert.Contains(reversion.Missing, text => text.Contains("90 days", StringComparison.Ordinal));
    }

    [Fact]
    public void A_triggered_alarm_is_proven_by_name_and_an_event_alone_likely()
    {
        var proven = new EcsStory().Record(0, "a", 30, 31, "ROLLBACK_SUCCESSFUL", 9, rollback: 5, breaker: "MONITORING", alarms: ["api-5xx"]).Reversion();
        var likely = new EcsStory().Update(-60, Pipeline, 30, id: "1").Update(0, Pipeline, 31, id: "2")
            .Service("", string.Join(',', Event(5, "(deployment ecs-svc/2) deployment failed: alarm detected."), Event(5.001, "rolling back to deployment ecs-svc/1."))).Reversion();

        Assert.Equal((EcsReversionKind.AlarmRollback, Confidence.Proven), (proven.Kind, proven.Confidence));
        Assert.Contains("api-5xx", proven.Explanation, StringComparison.Ordinal);
        Assert.Equal((EcsReversionKind.AlarmRollback, Confidence.Likely), (likely.Kind, likely.Confidence));
    }

    [Fact]
    public void Alarms_that_are_only_watched_roll_nothing_back()
        => Assert.Empty(new EcsStory().Record(0, "a", 30, 31, "SUCCESSFUL", 9, alarms: ["api-5xx"]).Evidence().Reversions);

    [Fact]
    public void A_stop_by_a_person_is_proven_with_the_record_and_likely_without()
    {
        var proven = new EcsStory().Update(0, Pipeline, 31).Record(0, "a", 30, 31, "ROLLBACK_SUCCESSFUL", 9, rollback: 5, breaker: "MONITORING").Stop(4.9, Bob, "a").Reversion();
        var likely = new EcsStory().Update(-60, Pipeline, 30).Update(0, Pipeline, 31).Stop(4.9, Bob, "a").Reversion();

        Assert.Equal((EcsReversionKind.ManualRollback, Confidence.Proven, "bob"), (proven.Kind, proven.Confidence, proven.Actor?.Name));
        Assert.Equal((EcsReversionKind.ManualRollback, Confidence.Likely, "bob"), (likely.Kind, likely.Confidence, likely.Actor?.Name));
        Assert.Equal(At(4.9), likely.Time);
    }

    [Fact]
    public void A_stop_of_a_deployment_that_had_ended_or_that_was_refused_rolls_nothing_back()
    {
        Assert.Empty(new EcsStory().Update(0, Pipeline, 31).Record(0, "a", 30, 31, "SUCCESSFUL", 3).Stop(4.9, Bob, "a").Evidence().Reversions);
        Assert.Empty(new EcsStory().Update(-60, Pipeline, 30).Update(0, Pipeline, 31).Stop(4.9, Bob, "a", "ABORT").Evidence().Reversions);
    }

    [Fact]
    public void A_rollback_for_another_reason_is_told_with_ECS_s_words_and_not_explained()
    {
        var reversion = new EcsStory().Record(0, "a", 30, 31, "ROLLBACK_SUCCESSFUL", 9, "Service deployment rolled back because PRE_SCALE_UP lifecycle hook(s) failed.", 5).Reversion();

        Assert.Equal((EcsReversionKind.Unexplained, Confidence.Unknown), (reversion.Kind, reversion.Confidence));
        Assert.Contains("lifecycle hook", reversion.Explanation, StringComparison.Ordinal);
        Assert.NotEmpty(reversion.Missing);
    }
}

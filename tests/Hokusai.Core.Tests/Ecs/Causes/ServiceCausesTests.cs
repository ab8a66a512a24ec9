using Hokusai.Core.Ecs;
using Hokusai.Core.Ecs.Causes;
using static Hokusai.Core.Tests.Ecs.EcsStory;

namespace Hokusai.Core.Tests.Ecs.Causes;

public sealed class ServiceCausesTests
{
    [Fact]
    public void A_stale_apply_names_Terraform_and_says_to_give_the_revision_one_owner()
    {
        var cause = Assert.Single(Of(StaleApply()));

        Assert.Equal((RootCauseKind.StaleTerraformApply, Confidence.Proven), (cause.Kind, cause.Confidence));
        Assert.Equal("Terraform of terraform-ci put production/api back from hokusai-api:31 to hokusai-api:30", cause.Title);
        Assert.Contains(cause.Remediation, text => text.Contains("ignore_changes = [task_definition]", StringComparison.Ordinal));
        Assert.Equal(["production/api"], cause.Resources);
        Assert.Contains(cause.EvidenceFor, pointer => pointer.EventId == "event-2");
        Assert.Empty(cause.Missing);
    }

    [Fact]
    public void A_circuit_breaker_is_told_to_stay_on_and_the_revision_to_be_mended()
    {
        var cause = Assert.Single(Of(CircuitBreaker()));

        Assert.Equal((RootCauseKind.CircuitBreakerRollback, Confidence.Proven), (cause.Kind, cause.Confidence));
        Assert.StartsWith("The deployment circuit breaker rolled production/api back", cause.Title, StringComparison.Ordinal);
        Assert.Equal(ServiceRemedies.Against(EcsReversionKind.CircuitBreakerRollback), cause.Remediation);
    }

    [Fact]
    public void An_alarm_a_person_and_a_content_each_have_a_cause_of_their_kind()
    {
        var alarm = new EcsStory().Update(0, Pipeline, 31, "a")
            .Record(0, "r", 30, 31, "ROLLBACK_SUCCESSFUL", finished: 9, reason: "Service deployment rolled back because of an alarm.", rollback: 5, alarms: ["5xx"]);
        var person = new EcsStory().Update(0, Pipeline, 30).Update(60, Pipeline, 31).Update(120, Bob, 30);
        var content = new EcsStory().Content(30, "v1").Content(31, "v2").Content(32, "v1").Update(0, Pipeline, 30).Update(60, Pipeline, 31).Update(120, Pipeline, 32);

        Assert.Equal(RootCauseKind.AlarmRollback, Assert.Single(Of(alarm)).Kind);
        Assert.Equal((RootCauseKind.ManualRollback, "bob rolled production/api back from hokusai-api:31 to hokusai-api:30"), Told(person));
        Assert.Equal((RootCauseKind.ContentReversion, "hokusai-api:32 brought production/api back to what hokusai-api:30 had been"), Told(content));

        static (RootCauseKind Kind, string Title) Told(EcsStory story) => Assert.Single(Of(story)) is var cause ? (cause.Kind, cause.Title) : default;
    }

    [Fact]
    public void Steps_back_of_one_service_and_kind_are_one_cause_that_counts_them()
    {
        var story = new EcsStory().Update(0, Pipeline, 30).Update(60, Pipeline, 31).Update(120, Bob, 30).Update(180, Pipeline, 31).Update(240, Bob, 30);

        var cause = Assert.Single(Of(story));

        Assert.EndsWith(", and 1 more time(s)", cause.Title, StringComparison.Ordinal);
        Assert.Equal(2, story.Evidence().Reversions.Count);
    }

    [Fact]
    public void A_step_back_that_nobody_is_known_for_is_unknown_and_comes_after_what_is_known()
    {
        var known = StaleApply();
        var unknown = known.Update(300, Pipeline, 8, "w1", service: "worker", family: "hokusai-worker");
        unknown.Service(Deployment("old", 29, -60));

        var causes = Of(unknown);

        Assert.Equal(causes.OrderByDescending(cause => cause.Confidence), causes);
        Assert.All(causes.Where(cause => cause.Kind == RootCauseKind.Unknown), cause => Assert.Equal(Confidence.Unknown, cause.Confidence));
    }

    [Fact]
    public void Without_a_step_back_it_says_what_was_not_there_to_look_at()
    {
        var nothing = Assert.Single(ServiceCauses.Of(new EcsEvidence(), [], "api"));
        Assert.Equal((RootCauseKind.Unknown, Confidence.Unknown), (nothing.Kind, nothing.Confidence));
        Assert.Equal("The evidence shows no step back of api", nothing.Title);
        Assert.Contains(nothing.Missing, text => text.StartsWith("The CloudTrail records", StringComparison.Ordinal));
        Assert.Contains(nothing.Missing, text => text.StartsWith("ECS's own history", StringComparison.Ordinal));

        var all = new EcsStory().Update(0, Pipeline, 31).Service(Deployment("a", 31, 0)).Evidence();
        Assert.Empty(Assert.Single(ServiceCauses.Of(all, all.Reversions, null)).Missing);

        var damaged = new EcsStory().Unreadable().Update(0, Pipeline, 31).Service(Deployment("a", 31, 0)).Evidence();
        Assert.Contains("broken.json.gz", Assert.Single(Assert.Single(ServiceCauses.Of(damaged, damaged.Reversions, null)).Missing), StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_says_what_happened_how_sure_that_is_and_what_was_not_read()
    {
        var evidence = StaleApply().Evidence();
        var causes = ServiceCauses.Of(evidence, evidence.Reversions, null);

        var summary = ServiceSummary.Of(evidence.Reversions, causes, unread: 1);

        Assert.Equal(
            "production/api went back from hokusai-api:31 to hokusai-api:30 at 2025-07-18 14:05:00Z. "
            + "Proven: Terraform of terraform-ci put production/api back from hokusai-api:31 to hokusai-api:30. 1 source could not be read, so this may not be all.",
            summary);
        Assert.Equal("No step back of an ECS service was found in the evidence.", ServiceSummary.Of([], ServiceCauses.Of(new EcsEvidence(), [], null), unread: 0));
    }

    internal static EcsStory StaleApply() => new EcsStory().Update(-60, TerraformRun, 30).Update(0, Pipeline, 31).Update(5, TerraformRun, 30);

    internal static EcsStory CircuitBreaker() => new EcsStory().Update(0, Pipeline, 31, "a")
        .Record(0, "r", 30, 31, "ROLLBACK_SUCCESSFUL", finished: 9, reason: "Service deployment rolled back because the circuit breaker threshold was exceeded.", rollback: 5, breaker: "TRIGGERED", failures: 3);

    private static IReadOnlyList<RootCause> Of(EcsStory story) => story.Evidence() is var evidence ? ServiceCauses.Of(evidence, evidence.Reversions, null) : [];
}

using Hokusai.Core.Ecs.Causes;
using static Hokusai.Core.Tests.Ecs.EcsStory;

namespace Hokusai.Core.Tests.Ecs.Causes;

/// <summary>Each rule with what it complains about and what it leaves alone.</summary>
public sealed class ServiceFindingsTests
{
    private const string BreakerAndAlarms = """{"deploymentCircuitBreaker":{"enable":true,"rollback":true},"alarms":{"enable":true,"rollback":true,"alarmNames":["5xx"]}}""";
    private const string BreakerAlone = """{"deploymentCircuitBreaker":{"enable":true,"rollback":true}}""";
    private const string BreakerThatDoesNotRollBack = """{"deploymentCircuitBreaker":{"enable":true,"rollback":false}}""";

    [Theory]
    [InlineData("latest", true)]
    [InlineData("v1.0.0", false)]
    public void HKS_ECS_002_is_about_tags_that_move(string tag, bool isFound)
        => Assert.Equal(isFound, Rules(ServiceCausesTests.StaleApply().Content(30, tag)).Contains("HKS-ECS-002", StringComparer.Ordinal));

    [Theory]
    [InlineData("{}", "HKS-ECS-008 HKS-ECS-009")]
    [InlineData(BreakerThatDoesNotRollBack, "HKS-ECS-008 HKS-ECS-009")]
    [InlineData(BreakerAlone, "HKS-ECS-009")]
    [InlineData(BreakerAndAlarms, "")]
    public void HKS_ECS_008_and_009_are_about_what_rolls_nothing_back(string configuration, string expected)
    {
        var story = ServiceCausesTests.StaleApply().Service(Deployment("d2", 30, 5), configuration: configuration, revision: Definition(30));
        Assert.Equal(expected, string.Join(' ', Rules(story).Where(rule => rule is "HKS-ECS-008" or "HKS-ECS-009").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Without_the_account_nothing_is_said_of_the_service_settings()
        => Assert.DoesNotContain(Rules(ServiceCausesTests.StaleApply()), rule => rule is "HKS-ECS-008" or "HKS-ECS-009");

    [Fact]
    public void HKS_ECS_015_is_about_Terraform_and_others_that_deploy_one_service()
    {
        Assert.Contains("HKS-ECS-015", Rules(ServiceCausesTests.StaleApply()));
        Assert.DoesNotContain("HKS-ECS-015", Rules(new EcsStory().Update(0, Pipeline, 30).Update(60, Pipeline, 31).Update(120, Bob, 30)));
    }

    [Fact]
    public void HKS_ECS_016_is_about_a_service_that_nobody_brought_forward_again()
    {
        Assert.Contains("HKS-ECS-016", Rules(ServiceCausesTests.StaleApply()));
        Assert.DoesNotContain("HKS-ECS-016", Rules(ServiceCausesTests.StaleApply().Update(90, Pipeline, 32)));
        // Who goes back on purpose means it to stay.
        Assert.DoesNotContain("HKS-ECS-016", Rules(new EcsStory().Update(0, Pipeline, 30).Update(60, Pipeline, 31).Update(120, Bob, 30)));
    }

    [Fact]
    public void Findings_come_worst_first_and_each_has_evidence_and_a_remedy()
    {
        var findings = Of(ServiceCausesTests.StaleApply().Content(30, "latest").Service(Deployment("d2", 30, 5), revision: Definition(30)));

        Assert.Equal(findings.OrderByDescending(finding => finding.Severity), findings);
        Assert.All(findings, finding => Assert.NotEmpty(finding.Evidence));
        Assert.All(findings, finding => Assert.NotEmpty(finding.Remediation!));
    }

    [Fact]
    public void Without_a_step_back_there_is_no_finding() => Assert.Empty(Of(new EcsStory().Update(0, TerraformRun, 30).Update(60, Pipeline, 31).Content(31, "latest")));

    private static List<string> Rules(EcsStory story) => [.. Of(story).Select(finding => finding.RuleId)];

    private static IReadOnlyList<Finding> Of(EcsStory story) => story.Evidence() is var evidence ? ServiceFindings.Of(evidence, evidence.Reversions) : [];
}

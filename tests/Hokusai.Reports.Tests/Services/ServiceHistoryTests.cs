using Hokusai.Reports.Services;
using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests.Services;

public class ServiceHistoryTests
{
    [Fact]
    public void Services_that_went_back_come_first_in_that_order()
        => Assert.Equal(
            ["hokusai-production/hokusai-api", "hokusai-production/hokusai-worker", "hokusai-production/hokusai-gateway", "hokusai-production/hokusai-scheduler"],
            ServiceHistory.Of(ServiceFixture.Realistic()).Select(s => s.Name));

    [Fact]
    public void Services_of_one_name_in_two_accounts_are_two()
    {
        var incident = ServiceFixture.Quiet();
        var other = incident.RevisionSteps[0] with { AccountId = "444455556666", Region = "eu-west-1" };

        Assert.Equal(
            ["hokusai-production/hokusai-api ()", "hokusai-production/hokusai-api (444455556666, eu-west-1)"],
            ServiceHistory.Of(incident with { RevisionSteps = [incident.RevisionSteps[0], other] }).Select(s => s.Name));
    }

    [Fact]
    public void An_investigation_without_services_has_none() => Assert.Empty(ServiceHistory.Of(IncidentFixture.Realistic()));

    [Fact]
    public void Steps_back_are_numbered_in_order_of_time_whatever_their_order()
    {
        var incident = ServiceFixture.Realistic();

        var numbered = NumberedReversion.Of(incident with { Reversions = [.. incident.Reversions.Reverse()] });

        Assert.Equal([(1, "31 → 30"), (2, "12 → 11"), (3, "7 again")], numbered.Select(n => (n.Number, n.Change)));
    }

    [Theory]
    [InlineData("hokusai-api:31", "hokusai-api:30", "31 → 30")]
    [InlineData("hokusai-api:31", "legacy-api:4", "hokusai-api:31 → legacy-api:4")]
    [InlineData("hokusai-api:31", "hokusai-api:31", "31 again")]
    [InlineData("nothing", "else", "nothing → else")]
    [InlineData("a:99999999999999999999", "a:1", "a:99999999999999999999 → a:1")]
    [InlineData(":", "", ": → ")]
    public void A_change_is_told_in_few_characters(string from, string to, string change) => Assert.Equal(change, RevisionName.Change(from, to));

    [Fact]
    public void A_long_history_is_looked_at_closer_around_its_steps_back()
    {
        var service = ServiceHistory.Of(ServiceFixture.Realistic())[0];

        var windows = RevisionWindow.Of(service);

        Assert.Equal(["The whole time", "Closer: step back 1"], windows.Select(w => w.Title));
        Assert.True(windows[0].From < service.From && service.Until < windows[0].To);
        Assert.All(service.Overlaps[0].Deployments, d => Assert.True(windows[1].From < d.StartedAt && d.FinishedAt < windows[1].To));
    }

    [Fact]
    public void The_first_and_the_last_time_that_there_is_can_be_drawn()
    {
        var incident = ServiceFixture.Quiet();
        var step = incident.RevisionSteps[0];
        var reversion = ServiceFixture.Realistic().Reversions[0];

        var service = Assert.Single(ServiceHistory.Of(incident with
        {
            RevisionSteps = [step with { Time = DateTimeOffset.MinValue }, step with { Time = DateTimeOffset.MaxValue }],
            Reversions = [reversion with { Time = DateTimeOffset.MinValue }, reversion with { Time = DateTimeOffset.MaxValue }],
        }));

        Assert.NotEmpty(RevisionWindow.Of(service));
    }

    [Fact]
    public void Two_actors_of_one_name_are_told_apart_by_their_principals()
    {
        var other = ServiceFixture.CiTerraform with { PrincipalArn = "arn:aws:iam::111122223333:role/other" };
        EcsDeployment[] deployments = [Deployment("a", 0, ServiceFixture.CiTerraform), Deployment("b", 1, other), Deployment("c", 2, ServiceFixture.Alice)];

        Assert.Equal(
            [("GitHubActions", "Terraform, infra-deploy"), ("GitHubActions", "Terraform, other"), ("alice", "Terraform")],
            DeployerLane.Of(deployments, ServiceFixture.Start.AddHours(1)).Select(l => (l.Name, l.Detail)));
    }

    [Fact]
    public void Deployments_of_one_actor_at_once_are_stacked()
        => Assert.Equal(
            [0, 1, 0],
            DeployerLane.Of([Deployment("a", 0, ServiceFixture.Alice), Deployment("b", 5, ServiceFixture.Alice), Deployment("c", 11, ServiceFixture.Alice)], ServiceFixture.Start.AddHours(1))
                .Single().Deployments.Select(d => d.Track));

    private static EcsDeployment Deployment(string id, int start, Actor actor)
        => ServiceFixture.Deployment(id, ServiceFixture.Api, 1, 2, start, start + 10, actor, EcsDeploymentStatus.Successful);
}

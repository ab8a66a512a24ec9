using Hokusai.Reports.Services;
using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests.Services;

public class DeploymentOverlapTests
{
    private static readonly DateTimeOffset Until = ServiceFixture.Start.AddMinutes(60);

    [Fact]
    public void Two_deployments_at_work_at_once_overlap_while_both_are()
    {
        var overlap = Assert.Single(Find(Deployment("a", 0, 10), Deployment("b", 5, 15)));

        Assert.Equal((At(5), At(10), 2), (overlap.From, overlap.To, overlap.MaxAtOnce));
        Assert.Equal(["a", "b"], overlap.Deployments.Select(d => d.Id));
    }

    [Fact]
    public void One_that_begins_as_the_other_ends_does_not_overlap() => Assert.Empty(Find(Deployment("a", 0, 5), Deployment("b", 5, 9)));

    [Fact]
    public void One_whose_end_is_unknown_is_not_taken_for_still_at_work() => Assert.Empty(Find(Deployment("a", 0, end: null), Deployment("b", 5, 9)));

    [Fact]
    public void One_whose_end_is_unknown_was_at_work_as_long_as_it_was_seen()
        => Assert.Equal(At(6), Assert.Single(Find(Deployment("a", 0, end: null) with { LastSeenInProgress = At(6) }, Deployment("b", 5, 9))).To);

    [Fact]
    public void One_that_begins_within_another_overlaps_even_if_its_own_end_is_unknown()
        => Assert.Equal((At(5), At(5)), Find(Deployment("a", 0, 9), Deployment("b", 5, end: null)).Select(o => (o.From, o.To)).Single());

    [Fact]
    public void One_that_is_under_way_overlaps_to_the_end_of_the_evidence()
        => Assert.Equal(Until, Assert.Single(Find(
            Deployment("a", 0, end: null) with { Status = EcsDeploymentStatus.InProgress }, Deployment("b", 5, end: null) with { Status = EcsDeploymentStatus.Pending })).To);

    [Fact]
    public void Three_are_counted_at_their_densest()
    {
        var overlap = Assert.Single(Find(Deployment("a", 0, 5), Deployment("b", 3, 9), Deployment("c", 4, 12)));

        Assert.Equal((3, At(3), At(9)), (overlap.MaxAtOnce, overlap.From, overlap.To));
    }

    [Fact]
    public void An_end_before_the_beginning_is_no_end() => Assert.Empty(Find(Deployment("a", 5, 0), Deployment("b", 6, 9)));

    private static DateTimeOffset At(int minute) => ServiceFixture.Start.AddMinutes(minute);

    private static IReadOnlyList<DeploymentOverlap> Find(params EcsDeployment[] deployments) => DeploymentOverlap.Find(deployments, Until);

    private static EcsDeployment Deployment(string id, int start, int? end)
        => ServiceFixture.Deployment(id, ServiceFixture.Api, 1, 2, start, end, ServiceFixture.Pipeline, EcsDeploymentStatus.Unknown);
}

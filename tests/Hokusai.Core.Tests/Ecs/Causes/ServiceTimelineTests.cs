using Hokusai.Core.Ecs.Causes;
using static Hokusai.Core.Tests.Ecs.EcsStory;

namespace Hokusai.Core.Tests.Ecs.Causes;

public sealed class ServiceTimelineTests
{
    private const string Image = "111122223333.dkr.ecr.us-east-1.amazonaws.com/hokusai-api:v1";

    [Fact]
    public void It_has_the_deployments_and_the_step_back_in_order_of_time()
    {
        var evidence = ServiceCausesTests.StaleApply().Evidence();

        var lines = ServiceTimeline.Of(evidence.Reversions, evidence.Deployments, [], []);

        Assert.Equal(3, lines.Count(line => line.Kind == TimelineEntryKind.Deployment));
        var back = Assert.Single(lines, line => line.Kind == TimelineEntryKind.Reversion);
        Assert.Equal("production/api went back from hokusai-api:31 to hokusai-api:30: StaleTerraformApply (Proven)", back.Title);
        Assert.Equal(lines.OrderBy(line => line.Time), lines);
    }

    [Theory]
    [InlineData("ecr.amazonaws.com", "PutImage", """{"repositoryName":"hokusai-api"}""", true)]
    [InlineData("ecr.amazonaws.com", "PutImage", """{"repositoryName":"hokusai-worker"}""", false)]
    [InlineData("ecs.amazonaws.com", "UpdateService", """{"cluster":"production","service":"api","desiredCount":4}""", true)]
    [InlineData("ecs.amazonaws.com", "UpdateService", """{"cluster":"production","service":"worker","desiredCount":4}""", false)]
    [InlineData("ecs.amazonaws.com", "UpdateService", """{"cluster":"staging","service":"api","desiredCount":4}""", false)]
    [InlineData("logs.amazonaws.com", "DeleteLogGroup", """{"logGroupName":"/ecs/hokusai-api"}""", true)]
    [InlineData("logs.amazonaws.com", "DeleteLogGroup", """{"logGroupName":"/ecs/hokusai-apis"}""", false)]
    [InlineData("s3.amazonaws.com", "PutObject", """{"key":"hokusai-api"}""", false)]
    public void What_changed_around_it_is_told_and_what_concerns_others_is_not(string source, string name, string request, bool isTold)
    {
        var line = Rules().Consider(Call(source, name, request)).Entry;
        Assert.Equal(isTold, line is not null);
    }

    [Fact]
    public void Reads_and_the_calls_that_deployed_are_no_lines_of_their_own()
    {
        const string Request = """{"cluster":"production","service":"api"}""";
        Assert.Null(Rules().Consider(Call("ecs.amazonaws.com", "DescribeServices", Request) with { ReadOnly = true }).Entry);
        Assert.Null(Rules().Consider(Call("ecs.amazonaws.com", "UpdateService", Request) with { EventId = "event-1" }).Entry);
        Assert.Equal("UpdateService of api failed (AccessDenied)", Rules().Consider(Call("ecs.amazonaws.com", "UpdateService", Request) with { ErrorCode = "AccessDenied" }).Entry?.Title);
    }

    private static ServiceTimeline Rules()
    {
        var evidence = ServiceCausesTests.StaleApply().Content(30, "v1", image: Image).Evidence();
        return new ServiceTimeline(new ServiceSubjects(evidence.Reversions, evidence), ["event-1"]);
    }

    private static TrailEvent Call(string source, string name, string request) => new()
    {
        EventId = "other",
        Time = At(4),
        EventSource = source,
        EventName = name,
        Identity = TrailEvents.User("bob"),
        RequestParameters = TrailEvents.Json(request),
        Evidence = new Evidence { Source = "trail.json" },
    };
}

using Hokusai.Aws.Services.CloudTrail;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>Trails: what is recorded, where to, and whether it is recorded now.</summary>
internal static class TrailSteps
{
    // https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_ListTags.html
    private const int TaggedAtOnce = 20;

    private static readonly CollectionStep s_trails = CollectionStep.Once(new DescribeTrailsRequest());

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        s_trails,
        CollectionStep.Each(trail => new GetEventSelectorsRequest { TrailName = trail.Subject }, s_trails.Items("trailList", "TrailARN")),
        CollectionStep.Each(trail => new GetInsightSelectorsRequest { TrailName = trail.Subject }, s_trails.Items("trailList", "TrailARN"))
            .AbsentOn("InsightNotEnabledException"),
        CollectionStep.Each(trail => new GetTrailStatusRequest { Name = trail.Subject }, s_trails.Items("trailList", "TrailARN")),
        CollectionStep.Batches(
            trails => new ListTagsRequest { ResourceIdList = [.. trails.Select(trail => trail.Subject)] },
            TaggedAtOnce,
            new AnswerSplit("ResourceTagList", "ResourceId"),
            s_trails.Items("trailList", "TrailARN")),
    ];
}

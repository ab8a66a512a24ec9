using Hokusai.Aws.Services.Logs;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>Log groups and what is counted in them.</summary>
internal static class LogSteps
{
    private static readonly CollectionStep s_groups = CollectionStep.Once(new DescribeLogGroupsRequest());

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        s_groups,
        CollectionStep.Once(new DescribeMetricFiltersRequest()),
        CollectionStep.Each(group => new ListTagsForResourceRequest { ResourceArn = group.Subject }, s_groups.Items("logGroups", "logGroupArn")),
    ];
}

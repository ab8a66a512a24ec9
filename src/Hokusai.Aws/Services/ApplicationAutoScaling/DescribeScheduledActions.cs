using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.ApplicationAutoScaling;

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DescribeScheduledActions.html</summary>
internal sealed record DescribeScheduledActionsRequest : AwsPagedRequest<DescribeScheduledActionsResponse>
{
    private static readonly AwsOperation s_operation = new(ApplicationAutoScalingService.Service, "DescribeScheduledActions");
    private static readonly AwsPaging s_paging = new("NextToken", ["ScheduledActions"]);

    public IReadOnlyList<string>? ScheduledActionNames { get; init; }
    public string? ServiceNamespace { get; init; }
    public string? ResourceId { get; init; }
    public string? ScalableDimension { get; init; }
    public int? MaxResults { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeScheduledActionsResponse page) => page.NextToken;

    public override DescribeScheduledActionsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DescribeScheduledActions.html</summary>
internal sealed record DescribeScheduledActionsResponse : AwsShape
{
    public IReadOnlyList<ScheduledAction>? ScheduledActions { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ScheduledAction.html</summary>
internal sealed record ScheduledAction : AwsShape
{
    public string? ScheduledActionName { get; init; }
    public string? ScheduledActionARN { get; init; }
    public string? ServiceNamespace { get; init; }
    public string? Schedule { get; init; }
    public string? Timezone { get; init; }
    public string? ResourceId { get; init; }
    public string? ScalableDimension { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public DateTimeOffset? EndTime { get; init; }
    public ScalableTargetAction? ScalableTargetAction { get; init; }
    public DateTimeOffset? CreationTime { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ScalableTargetAction.html</summary>
internal sealed record ScalableTargetAction : AwsShape
{
    public int? MinCapacity { get; init; }
    public int? MaxCapacity { get; init; }
}

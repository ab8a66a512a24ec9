using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.ApplicationAutoScaling;

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DescribeScalableTargets.html</summary>
internal sealed record DescribeScalableTargetsRequest : AwsPagedRequest<DescribeScalableTargetsResponse>
{
    private static readonly AwsOperation s_operation = new(ApplicationAutoScalingService.Service, "DescribeScalableTargets");
    private static readonly AwsPaging s_paging = new("NextToken", ["ScalableTargets"]);

    public string? ServiceNamespace { get; init; }
    public IReadOnlyList<string>? ResourceIds { get; init; }
    public string? ScalableDimension { get; init; }
    public int? MaxResults { get; init; }
    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeScalableTargetsResponse page) => page.NextToken;

    public override DescribeScalableTargetsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DescribeScalableTargets.html</summary>
internal sealed record DescribeScalableTargetsResponse : AwsShape
{
    public IReadOnlyList<ScalableTarget>? ScalableTargets { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ScalableTarget.html</summary>
internal sealed record ScalableTarget : AwsShape
{
    public string? ServiceNamespace { get; init; }
    public string? ResourceId { get; init; }
    public string? ScalableDimension { get; init; }
    public int? MinCapacity { get; init; }
    public int? MaxCapacity { get; init; }
    public int? PredictedCapacity { get; init; }
    public string? RoleARN { get; init; }
    public DateTimeOffset? CreationTime { get; init; }
    public SuspendedState? SuspendedState { get; init; }
    public string? ScalableTargetARN { get; init; }
}

/// <summary>https://docs.aws.amazon.com/autoscaling/application/APIReference/API_SuspendedState.html</summary>
internal sealed record SuspendedState : AwsShape
{
    public bool? DynamicScalingInSuspended { get; init; }
    public bool? DynamicScalingOutSuspended { get; init; }
    public bool? ScheduledScalingSuspended { get; init; }
}

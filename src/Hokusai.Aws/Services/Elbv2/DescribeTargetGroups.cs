using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroups.html</summary>
internal sealed record DescribeTargetGroupsRequest : AwsPagedRequest<DescribeTargetGroupsResponse>
{
    private static readonly AwsOperation s_operation = new(Elbv2Service.Service, "DescribeTargetGroups");
    private static readonly AwsPaging s_paging = new("NextMarker", ["TargetGroups"]);

    public string? LoadBalancerArn { get; init; }
    public IReadOnlyList<string>? TargetGroupArns { get; init; }
    public IReadOnlyList<string>? Names { get; init; }
    public string? Marker { get; init; }
    public int? PageSize { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeTargetGroupsResponse page) => page.NextMarker;

    public override DescribeTargetGroupsRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroups.html</summary>
internal sealed record DescribeTargetGroupsResponse : AwsShape
{
    public IReadOnlyList<TargetGroup>? TargetGroups { get; init; }
    public string? NextMarker { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroup.html</summary>
internal sealed record TargetGroup : AwsShape
{
    public string? TargetGroupArn { get; init; }
    public string? TargetGroupName { get; init; }
    public string? Protocol { get; init; }
    public int? Port { get; init; }
    public string? VpcId { get; init; }
    public string? HealthCheckProtocol { get; init; }
    public string? HealthCheckPort { get; init; }
    public bool? HealthCheckEnabled { get; init; }
    public int? HealthCheckIntervalSeconds { get; init; }
    public int? HealthCheckTimeoutSeconds { get; init; }
    public int? HealthyThresholdCount { get; init; }
    public int? UnhealthyThresholdCount { get; init; }
    public string? HealthCheckPath { get; init; }
    public Matcher? Matcher { get; init; }
    public IReadOnlyList<string>? LoadBalancerArns { get; init; }
    public string? TargetType { get; init; }
    public string? ProtocolVersion { get; init; }
    public string? IpAddressType { get; init; }
    public int? TargetControlPort { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Matcher.html</summary>
internal sealed record Matcher : AwsShape
{
    public string? HttpCode { get; init; }
    public string? GrpcCode { get; init; }
}

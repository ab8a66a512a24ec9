using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancerAttributes.html</summary>
internal sealed record DescribeLoadBalancerAttributesRequest : AwsRequest<DescribeLoadBalancerAttributesResponse>
{
    private static readonly AwsOperation s_operation = new(Elbv2Service.Service, "DescribeLoadBalancerAttributes");

    public string? LoadBalancerArn { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancerAttributes.html</summary>
internal sealed record DescribeLoadBalancerAttributesResponse : AwsShape
{
    public IReadOnlyList<LoadBalancerAttribute>? Attributes { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html</summary>
internal sealed record LoadBalancerAttribute : AwsShape
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}

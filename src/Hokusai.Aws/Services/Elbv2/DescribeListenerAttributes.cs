using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListenerAttributes.html</summary>
internal sealed record DescribeListenerAttributesRequest : AwsRequest<DescribeListenerAttributesResponse>
{
    private static readonly AwsOperation s_operation = new(Elbv2Service.Service, "DescribeListenerAttributes");

    public string? ListenerArn { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListenerAttributes.html</summary>
internal sealed record DescribeListenerAttributesResponse : AwsShape
{
    public IReadOnlyList<ListenerAttribute>? Attributes { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ListenerAttribute.html</summary>
internal sealed record ListenerAttribute : AwsShape
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroupAttributes.html</summary>
internal sealed record DescribeTargetGroupAttributesRequest : AwsRequest<DescribeTargetGroupAttributesResponse>
{
    private static readonly AwsOperation s_operation = new(Elbv2Service.Service, "DescribeTargetGroupAttributes");

    public string? TargetGroupArn { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroupAttributes.html</summary>
internal sealed record DescribeTargetGroupAttributesResponse : AwsShape
{
    public IReadOnlyList<TargetGroupAttribute>? Attributes { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html</summary>
internal sealed record TargetGroupAttribute : AwsShape
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}

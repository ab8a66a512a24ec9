using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ec2;

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html</summary>
internal sealed record DescribeVpcAttributeRequest : AwsRequest<DescribeVpcAttributeResponse>
{
    private static readonly AwsOperation s_operation = new(Ec2Service.Service, "DescribeVpcAttribute");

    [Location("Attribute")] public string? Attribute { get; init; }
    [Location("VpcId")] public string? VpcId { get; init; }
    public bool? DryRun { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html</summary>
internal sealed record DescribeVpcAttributeResponse : AwsShape
{
    public AttributeBooleanValue? EnableDnsHostnames { get; init; }
    public AttributeBooleanValue? EnableDnsSupport { get; init; }
    public AttributeBooleanValue? EnableNetworkAddressUsageMetrics { get; init; }
    public string? VpcId { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttributeBooleanValue.html</summary>
internal sealed record AttributeBooleanValue : AwsShape
{
    public bool? Value { get; init; }
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeDeliveryChannels.html</summary>
internal sealed record DescribeDeliveryChannelsRequest : AwsRequest<DescribeDeliveryChannelsResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "DescribeDeliveryChannels");

    public IReadOnlyList<string>? DeliveryChannelNames { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeDeliveryChannels.html</summary>
internal sealed record DescribeDeliveryChannelsResponse : AwsShape
{
    public IReadOnlyList<DeliveryChannel>? DeliveryChannels { get; init; }
}

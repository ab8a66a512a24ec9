using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_PutDeliveryChannel.html</summary>
internal sealed record PutDeliveryChannelRequest : AwsRequest<PutDeliveryChannelResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "PutDeliveryChannel");

    public DeliveryChannel? DeliveryChannel { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_PutDeliveryChannel.html</summary>
internal sealed record PutDeliveryChannelResponse : AwsShape;

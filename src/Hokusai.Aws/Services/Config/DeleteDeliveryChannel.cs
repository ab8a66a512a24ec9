using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteDeliveryChannel.html</summary>
internal sealed record DeleteDeliveryChannelRequest : AwsRequest<DeleteDeliveryChannelResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "DeleteDeliveryChannel");

    public string? DeliveryChannelName { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteDeliveryChannel.html</summary>
internal sealed record DeleteDeliveryChannelResponse : AwsShape;

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>Amazon EventBridge: https://docs.aws.amazon.com/eventbridge/latest/APIReference/</summary>
internal static class EventBridgeService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "EventBridge",
        CliName = "events",
        EndpointPrefix = "events",
        IamPrefix = "events",
        Protocol = AwsProtocol.AwsJson,
        ApiVersion = "2015-10-07",
        TargetPrefix = "AWSEvents",
    };
}

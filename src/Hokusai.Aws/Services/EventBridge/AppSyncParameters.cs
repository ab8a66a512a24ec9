using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_AppSyncParameters.html</summary>
internal sealed record AppSyncParameters : AwsShape
{
    public string? GraphQLOperation { get; init; }
}

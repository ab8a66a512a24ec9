using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_StopConfigurationRecorder.html</summary>
internal sealed record StopConfigurationRecorderRequest : AwsRequest<StopConfigurationRecorderResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "StopConfigurationRecorder");

    public string? ConfigurationRecorderName { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_StopConfigurationRecorder.html</summary>
internal sealed record StopConfigurationRecorderResponse : AwsShape;

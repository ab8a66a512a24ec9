using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_StartConfigurationRecorder.html</summary>
internal sealed record StartConfigurationRecorderRequest : AwsRequest<StartConfigurationRecorderResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "StartConfigurationRecorder");

    public string? ConfigurationRecorderName { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_StartConfigurationRecorder.html</summary>
internal sealed record StartConfigurationRecorderResponse : AwsShape;

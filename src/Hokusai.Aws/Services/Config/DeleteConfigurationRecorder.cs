using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConfigurationRecorder.html</summary>
internal sealed record DeleteConfigurationRecorderRequest : AwsRequest<DeleteConfigurationRecorderResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "DeleteConfigurationRecorder");

    public string? ConfigurationRecorderName { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConfigurationRecorder.html</summary>
internal sealed record DeleteConfigurationRecorderResponse : AwsShape;

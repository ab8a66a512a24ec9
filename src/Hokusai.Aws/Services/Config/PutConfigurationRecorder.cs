using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationRecorder.html</summary>
internal sealed record PutConfigurationRecorderRequest : AwsRequest<PutConfigurationRecorderResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "PutConfigurationRecorder");

    public ConfigurationRecorder? ConfigurationRecorder { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationRecorder.html</summary>
internal sealed record PutConfigurationRecorderResponse : AwsShape;

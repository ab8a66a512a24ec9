using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorders.html</summary>
internal sealed record DescribeConfigurationRecordersRequest : AwsRequest<DescribeConfigurationRecordersResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "DescribeConfigurationRecorders");

    [JsonPropertyName("ConfigurationRecorderNames")] public IReadOnlyList<string>? ConfigurationRecorderNames { get; init; }
    [JsonPropertyName("ServicePrincipal")] public string? ServicePrincipal { get; init; }
    [JsonPropertyName("Arn")] public string? Arn { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorders.html</summary>
internal sealed record DescribeConfigurationRecordersResponse : AwsShape
{
    [JsonPropertyName("ConfigurationRecorders")] public IReadOnlyList<ConfigurationRecorder>? ConfigurationRecorders { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationRecorder.html</summary>
internal sealed record ConfigurationRecorder : AwsShape
{
    public string? Arn { get; init; }
    public string? Name { get; init; }
    public string? RoleARN { get; init; }
    public RecordingGroup? RecordingGroup { get; init; }
    public RecordingMode? RecordingMode { get; init; }
    public string? RecordingScope { get; init; }
    public string? ServicePrincipal { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingMode.html</summary>
internal sealed record RecordingMode : AwsShape
{
    public string? RecordingFrequency { get; init; }
    public IReadOnlyList<RecordingModeOverride>? RecordingModeOverrides { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingModeOverride.html</summary>
internal sealed record RecordingModeOverride : AwsShape
{
    public string? Description { get; init; }
    public IReadOnlyList<string>? ResourceTypes { get; init; }
    public string? RecordingFrequency { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html</summary>
internal sealed record RecordingGroup : AwsShape
{
    public bool? AllSupported { get; init; }
    public bool? IncludeGlobalResourceTypes { get; init; }
    public IReadOnlyList<string>? ResourceTypes { get; init; }
    public ExclusionByResourceTypes? ExclusionByResourceTypes { get; init; }
    public RecordingStrategy? RecordingStrategy { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingStrategy.html</summary>
internal sealed record RecordingStrategy : AwsShape
{
    public string? UseOnly { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ExclusionByResourceTypes.html</summary>
internal sealed record ExclusionByResourceTypes : AwsShape
{
    public IReadOnlyList<string>? ResourceTypes { get; init; }
}

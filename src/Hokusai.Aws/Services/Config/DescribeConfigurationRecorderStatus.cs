using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorderStatus.html</summary>
internal sealed record DescribeConfigurationRecorderStatusRequest : AwsRequest<DescribeConfigurationRecorderStatusResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "DescribeConfigurationRecorderStatus");

    public IReadOnlyList<string>? ConfigurationRecorderNames { get; init; }
    public string? ServicePrincipal { get; init; }
    public string? Arn { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorderStatus.html</summary>
internal sealed record DescribeConfigurationRecorderStatusResponse : AwsShape
{
    public IReadOnlyList<ConfigurationRecorderStatus>? ConfigurationRecordersStatus { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationRecorderStatus.html</summary>
internal sealed record ConfigurationRecorderStatus : AwsShape
{
    [JsonPropertyName("arn")] public string? Arn { get; init; }
    [JsonPropertyName("name")] public string? Name { get; init; }
    [JsonPropertyName("lastStartTime")] public DateTimeOffset? LastStartTime { get; init; }
    [JsonPropertyName("lastStopTime")] public DateTimeOffset? LastStopTime { get; init; }
    [JsonPropertyName("recording")] public bool? Recording { get; init; }
    [JsonPropertyName("lastStatus")] public string? LastStatus { get; init; }
    [JsonPropertyName("lastErrorCode")] public string? LastErrorCode { get; init; }
    [JsonPropertyName("lastErrorMessage")] public string? LastErrorMessage { get; init; }
    [JsonPropertyName("lastStatusChangeTime")] public DateTimeOffset? LastStatusChangeTime { get; init; }
    [JsonPropertyName("servicePrincipal")] public string? ServicePrincipal { get; init; }
}

using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorderStatus.html</summary>
internal sealed record DescribeConfigurationRecorderStatusRequest : AwsRequest<DescribeConfigurationRecorderStatusResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "DescribeConfigurationRecorderStatus");

    [JsonPropertyName("ConfigurationRecorderNames")] public IReadOnlyList<string>? ConfigurationRecorderNames { get; init; }
    [JsonPropertyName("ServicePrincipal")] public string? ServicePrincipal { get; init; }
    [JsonPropertyName("Arn")] public string? Arn { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorderStatus.html</summary>
internal sealed record DescribeConfigurationRecorderStatusResponse : AwsShape
{
    [JsonPropertyName("ConfigurationRecordersStatus")] public IReadOnlyList<ConfigurationRecorderStatus>? ConfigurationRecordersStatus { get; init; }
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationRecorderStatus.html</summary>
internal sealed record ConfigurationRecorderStatus : AwsShape
{
    public string? Arn { get; init; }
    public string? Name { get; init; }
    public DateTimeOffset? LastStartTime { get; init; }
    public DateTimeOffset? LastStopTime { get; init; }
    public bool? Recording { get; init; }
    public string? LastStatus { get; init; }
    public string? LastErrorCode { get; init; }
    public string? LastErrorMessage { get; init; }
    public DateTimeOffset? LastStatusChangeTime { get; init; }
    public string? ServicePrincipal { get; init; }
}

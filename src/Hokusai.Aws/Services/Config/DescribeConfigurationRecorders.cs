using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorders.html</summary>
internal sealed record DescribeConfigurationRecordersRequest : AwsRequest<DescribeConfigurationRecordersResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "DescribeConfigurationRecorders");

    public IReadOnlyList<string>? ConfigurationRecorderNames { get; init; }
    public string? ServicePrincipal { get; init; }
    public string? Arn { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorders.html</summary>
internal sealed record DescribeConfigurationRecordersResponse : AwsShape
{
    public IReadOnlyList<ConfigurationRecorder>? ConfigurationRecorders { get; init; }
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_PendingCloudwatchLogsExports.html</summary>
internal sealed record PendingCloudwatchLogsExports : AwsShape
{
    public IReadOnlyList<string>? LogTypesToEnable { get; init; }
    public IReadOnlyList<string>? LogTypesToDisable { get; init; }
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Logs;

/// <summary>Amazon CloudWatch Logs: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/</summary>
internal static class LogsService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "CloudWatch Logs",
        CliName = "logs",
        EndpointPrefix = "logs",
        IamPrefix = "logs",
        Protocol = AwsProtocol.AwsJson,
        ApiVersion = "2014-03-28",
        TargetPrefix = "Logs_20140328",
        CamelCaseMembers = true,
    };
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.PerformanceInsights;

/// <summary>Amazon RDS Performance Insights: https://docs.aws.amazon.com/performance-insights/latest/APIReference/</summary>
internal static class PerformanceInsightsService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "PI",
        CliName = "pi",
        EndpointPrefix = "pi",
        IamPrefix = "pi",
        Protocol = AwsProtocol.AwsJson,
        ApiVersion = "2018-02-27",
        TargetPrefix = "PerformanceInsightsv20180227",
    };
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.ApplicationAutoScaling;

/// <summary>Application Auto Scaling: https://docs.aws.amazon.com/autoscaling/application/APIReference/</summary>
internal static class ApplicationAutoScalingService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "Application Auto Scaling",
        CliName = "application-autoscaling",
        EndpointPrefix = "application-autoscaling",
        IamPrefix = "application-autoscaling",
        Protocol = AwsProtocol.AwsJson,
        ApiVersion = "2016-02-06",
        TargetPrefix = "AnyScaleFrontendService",
    };
}

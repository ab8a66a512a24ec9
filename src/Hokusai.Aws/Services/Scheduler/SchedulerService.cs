using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Scheduler;

/// <summary>Amazon EventBridge Scheduler: https://docs.aws.amazon.com/scheduler/latest/APIReference/</summary>
internal static class SchedulerService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "Scheduler",
        CliName = "scheduler",
        EndpointPrefix = "scheduler",
        IamPrefix = "scheduler",
        Protocol = AwsProtocol.RestJson,
        ApiVersion = "2021-06-30",
    };
}

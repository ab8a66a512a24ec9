using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>Amazon ECS: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/</summary>
internal static class EcsService
{
    public static readonly AwsService Service = new()
    {
        ServiceId = "ECS",
        CliName = "ecs",
        EndpointPrefix = "ecs",
        IamPrefix = "ecs",
        Protocol = AwsProtocol.AwsJson,
        ApiVersion = "2014-11-13",
        TargetPrefix = "AmazonEC2ContainerServiceV20141113",
        CamelCaseMembers = true,
    };
}

using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Scheduler;

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_GetSchedule.html</summary>
internal sealed record GetScheduleRequest : AwsRequest<GetScheduleResponse>
{
    private static readonly AwsOperation s_operation = new(SchedulerService.Service, "GetSchedule")
    {
        HttpMethod = "GET",
        Path = "/schedules/{Name}",
        QueryMembers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GroupName"] = "groupName",
        },
    };

    public string? GroupName { get; init; }
    public string? Name { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_GetSchedule.html</summary>
internal sealed record GetScheduleResponse : AwsShape
{
    public string? ActionAfterCompletion { get; init; }
    public string? Arn { get; init; }
    public DateTimeOffset? CreationDate { get; init; }
    public string? Description { get; init; }
    public DateTimeOffset? EndDate { get; init; }
    public FlexibleTimeWindow? FlexibleTimeWindow { get; init; }
    public string? GroupName { get; init; }
    public string? KmsKeyArn { get; init; }
    public DateTimeOffset? LastModificationDate { get; init; }
    public string? Name { get; init; }
    public string? ScheduleExpression { get; init; }
    public string? ScheduleExpressionTimezone { get; init; }
    public DateTimeOffset? StartDate { get; init; }
    public string? State { get; init; }
    public Target? Target { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_Target.html</summary>
internal sealed record Target : AwsShape
{
    public string? Arn { get; init; }
    public DeadLetterConfig? DeadLetterConfig { get; init; }
    public EcsParameters? EcsParameters { get; init; }
    public EventBridgeParameters? EventBridgeParameters { get; init; }
    public string? Input { get; init; }
    public KinesisParameters? KinesisParameters { get; init; }
    public RetryPolicy? RetryPolicy { get; init; }
    public string? RoleArn { get; init; }
    public SageMakerPipelineParameters? SageMakerPipelineParameters { get; init; }
    public SqsParameters? SqsParameters { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_SqsParameters.html</summary>
internal sealed record SqsParameters : AwsShape
{
    public string? MessageGroupId { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_SageMakerPipelineParameters.html</summary>
internal sealed record SageMakerPipelineParameters : AwsShape
{
    public IReadOnlyList<SageMakerPipelineParameter>? PipelineParameterList { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_SageMakerPipelineParameter.html</summary>
internal sealed record SageMakerPipelineParameter : AwsShape
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html</summary>
internal sealed record RetryPolicy : AwsShape
{
    public int? MaximumEventAgeInSeconds { get; init; }
    public int? MaximumRetryAttempts { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_KinesisParameters.html</summary>
internal sealed record KinesisParameters : AwsShape
{
    public string? PartitionKey { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_EventBridgeParameters.html</summary>
internal sealed record EventBridgeParameters : AwsShape
{
    public string? DetailType { get; init; }
    public string? Source { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_EcsParameters.html</summary>
internal sealed record EcsParameters : AwsShape
{
    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }
    public bool? EnableECSManagedTags { get; init; }
    public bool? EnableExecuteCommand { get; init; }
    public string? Group { get; init; }
    public string? LaunchType { get; init; }
    public NetworkConfiguration? NetworkConfiguration { get; init; }
    public IReadOnlyList<PlacementConstraint>? PlacementConstraints { get; init; }
    public IReadOnlyList<PlacementStrategy>? PlacementStrategy { get; init; }
    public string? PlatformVersion { get; init; }
    public string? PropagateTags { get; init; }
    public string? ReferenceId { get; init; }
    public IReadOnlyList<IReadOnlyDictionary<string, string>>? Tags { get; init; }
    public int? TaskCount { get; init; }
    public string? TaskDefinitionArn { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_PlacementStrategy.html</summary>
internal sealed record PlacementStrategy : AwsShape
{
    [JsonPropertyName("field")] public string? Field { get; init; }
    [JsonPropertyName("type")] public string? Type { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_PlacementConstraint.html</summary>
internal sealed record PlacementConstraint : AwsShape
{
    [JsonPropertyName("expression")] public string? Expression { get; init; }
    [JsonPropertyName("type")] public string? Type { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_NetworkConfiguration.html</summary>
internal sealed record NetworkConfiguration : AwsShape
{
    [JsonPropertyName("awsvpcConfiguration")] public AwsVpcConfiguration? AwsvpcConfiguration { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_AwsVpcConfiguration.html</summary>
internal sealed record AwsVpcConfiguration : AwsShape
{
    public string? AssignPublicIp { get; init; }
    public IReadOnlyList<string>? SecurityGroups { get; init; }
    public IReadOnlyList<string>? Subnets { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CapacityProviderStrategyItem.html</summary>
internal sealed record CapacityProviderStrategyItem : AwsShape
{
    [JsonPropertyName("base")] public int? Base { get; init; }
    [JsonPropertyName("capacityProvider")] public string? CapacityProvider { get; init; }
    [JsonPropertyName("weight")] public int? Weight { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_DeadLetterConfig.html</summary>
internal sealed record DeadLetterConfig : AwsShape
{
    public string? Arn { get; init; }
}

/// <summary>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_FlexibleTimeWindow.html</summary>
internal sealed record FlexibleTimeWindow : AwsShape
{
    public int? MaximumWindowInMinutes { get; init; }
    public string? Mode { get; init; }
}

using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListTargetsByRule.html</summary>
internal sealed record ListTargetsByRuleRequest : AwsPagedRequest<ListTargetsByRuleResponse>
{
    private static readonly AwsOperation s_operation = new(EventBridgeService.Service, "ListTargetsByRule");
    private static readonly AwsPaging s_paging = new("NextToken", ["Targets"]);

    public string? Rule { get; init; }
    public string? EventBusName { get; init; }
    public string? NextToken { get; init; }
    public int? Limit { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListTargetsByRuleResponse page) => page.NextToken;

    public override ListTargetsByRuleRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListTargetsByRule.html</summary>
internal sealed record ListTargetsByRuleResponse : AwsShape
{
    public IReadOnlyList<Target>? Targets { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Target.html</summary>
internal sealed record Target : AwsShape
{
    public string? Id { get; init; }
    public string? Arn { get; init; }
    public string? RoleArn { get; init; }
    public string? Input { get; init; }
    public string? InputPath { get; init; }
    public InputTransformer? InputTransformer { get; init; }
    public KinesisParameters? KinesisParameters { get; init; }
    public RunCommandParameters? RunCommandParameters { get; init; }
    public EcsParameters? EcsParameters { get; init; }
    public BatchParameters? BatchParameters { get; init; }
    public SqsParameters? SqsParameters { get; init; }
    public HttpParameters? HttpParameters { get; init; }
    public RedshiftDataParameters? RedshiftDataParameters { get; init; }
    public SageMakerPipelineParameters? SageMakerPipelineParameters { get; init; }
    public DeadLetterConfig? DeadLetterConfig { get; init; }
    public RetryPolicy? RetryPolicy { get; init; }
    public AppSyncParameters? AppSyncParameters { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_AppSyncParameters.html</summary>
internal sealed record AppSyncParameters : AwsShape
{
    public string? GraphQLOperation { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RetryPolicy.html</summary>
internal sealed record RetryPolicy : AwsShape
{
    public int? MaximumRetryAttempts { get; init; }
    public int? MaximumEventAgeInSeconds { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DeadLetterConfig.html</summary>
internal sealed record DeadLetterConfig : AwsShape
{
    public string? Arn { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_SageMakerPipelineParameters.html</summary>
internal sealed record SageMakerPipelineParameters : AwsShape
{
    public IReadOnlyList<SageMakerPipelineParameter>? PipelineParameterList { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_SageMakerPipelineParameter.html</summary>
internal sealed record SageMakerPipelineParameter : AwsShape
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RedshiftDataParameters.html</summary>
internal sealed record RedshiftDataParameters : AwsShape
{
    public string? SecretManagerArn { get; init; }
    public string? Database { get; init; }
    public string? DbUser { get; init; }
    public string? Sql { get; init; }
    public string? StatementName { get; init; }
    public bool? WithEvent { get; init; }
    public IReadOnlyList<string>? Sqls { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_HttpParameters.html</summary>
internal sealed record HttpParameters : AwsShape
{
    public IReadOnlyList<string>? PathParameterValues { get; init; }
    public IReadOnlyDictionary<string, string>? HeaderParameters { get; init; }
    public IReadOnlyDictionary<string, string>? QueryStringParameters { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_SqsParameters.html</summary>
internal sealed record SqsParameters : AwsShape
{
    public string? MessageGroupId { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_BatchParameters.html</summary>
internal sealed record BatchParameters : AwsShape
{
    public string? JobDefinition { get; init; }
    public string? JobName { get; init; }
    public BatchArrayProperties? ArrayProperties { get; init; }
    public BatchRetryStrategy? RetryStrategy { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_BatchRetryStrategy.html</summary>
internal sealed record BatchRetryStrategy : AwsShape
{
    public int? Attempts { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_BatchArrayProperties.html</summary>
internal sealed record BatchArrayProperties : AwsShape
{
    public int? Size { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EcsParameters.html</summary>
internal sealed record EcsParameters : AwsShape
{
    public string? TaskDefinitionArn { get; init; }
    public int? TaskCount { get; init; }
    public string? LaunchType { get; init; }
    public NetworkConfiguration? NetworkConfiguration { get; init; }
    public string? PlatformVersion { get; init; }
    public string? Group { get; init; }
    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }
    public bool? EnableECSManagedTags { get; init; }
    public bool? EnableExecuteCommand { get; init; }
    public IReadOnlyList<PlacementConstraint>? PlacementConstraints { get; init; }
    public IReadOnlyList<PlacementStrategy>? PlacementStrategy { get; init; }
    public string? PropagateTags { get; init; }
    public string? ReferenceId { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PlacementStrategy.html</summary>
internal sealed record PlacementStrategy : AwsShape
{
    [JsonPropertyName("type")] public string? Type { get; init; }
    [JsonPropertyName("field")] public string? Field { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PlacementConstraint.html</summary>
internal sealed record PlacementConstraint : AwsShape
{
    [JsonPropertyName("type")] public string? Type { get; init; }
    [JsonPropertyName("expression")] public string? Expression { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_CapacityProviderStrategyItem.html</summary>
internal sealed record CapacityProviderStrategyItem : AwsShape
{
    [JsonPropertyName("capacityProvider")] public string? CapacityProvider { get; init; }
    [JsonPropertyName("weight")] public int? Weight { get; init; }
    [JsonPropertyName("base")] public int? Base { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_NetworkConfiguration.html</summary>
internal sealed record NetworkConfiguration : AwsShape
{
    [JsonPropertyName("awsvpcConfiguration")] public AwsVpcConfiguration? AwsvpcConfiguration { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_AwsVpcConfiguration.html</summary>
internal sealed record AwsVpcConfiguration : AwsShape
{
    public IReadOnlyList<string>? Subnets { get; init; }
    public IReadOnlyList<string>? SecurityGroups { get; init; }
    public string? AssignPublicIp { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RunCommandParameters.html</summary>
internal sealed record RunCommandParameters : AwsShape
{
    public IReadOnlyList<RunCommandTarget>? RunCommandTargets { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RunCommandTarget.html</summary>
internal sealed record RunCommandTarget : AwsShape
{
    public string? Key { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_KinesisParameters.html</summary>
internal sealed record KinesisParameters : AwsShape
{
    public string? PartitionKeyPath { get; init; }
}

/// <summary>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_InputTransformer.html</summary>
internal sealed record InputTransformer : AwsShape
{
    public IReadOnlyDictionary<string, string>? InputPathsMap { get; init; }
    public string? InputTemplate { get; init; }
}

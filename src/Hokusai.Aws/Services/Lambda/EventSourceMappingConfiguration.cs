using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Lambda;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_EventSourceMappingConfiguration.html</summary>
internal sealed record EventSourceMappingConfiguration : AwsShape
{
    public string? UUID { get; init; }
    public string? StartingPosition { get; init; }
    public DateTimeOffset? StartingPositionTimestamp { get; init; }
    public int? BatchSize { get; init; }
    public int? MaximumBatchingWindowInSeconds { get; init; }
    public int? ParallelizationFactor { get; init; }
    public string? EventSourceArn { get; init; }
    public FilterCriteria? FilterCriteria { get; init; }
    public string? FunctionArn { get; init; }
    public DateTimeOffset? LastModified { get; init; }
    public string? LastProcessingResult { get; init; }
    public string? State { get; init; }
    public string? StateTransitionReason { get; init; }
    public DestinationConfig? DestinationConfig { get; init; }
    public IReadOnlyList<string>? Topics { get; init; }
    public IReadOnlyList<string>? Queues { get; init; }
    public IReadOnlyList<SourceAccessConfiguration>? SourceAccessConfigurations { get; init; }
    public SelfManagedEventSource? SelfManagedEventSource { get; init; }
    public int? MaximumRecordAgeInSeconds { get; init; }
    public bool? BisectBatchOnFunctionError { get; init; }
    public int? MaximumRetryAttempts { get; init; }
    public int? TumblingWindowInSeconds { get; init; }
    public IReadOnlyList<string>? FunctionResponseTypes { get; init; }
    public AmazonManagedKafkaEventSourceConfig? AmazonManagedKafkaEventSourceConfig { get; init; }
    public SelfManagedKafkaEventSourceConfig? SelfManagedKafkaEventSourceConfig { get; init; }
    public ScalingConfig? ScalingConfig { get; init; }
    public DocumentDBEventSourceConfig? DocumentDBEventSourceConfig { get; init; }
    public string? KMSKeyArn { get; init; }
    public FilterCriteriaError? FilterCriteriaError { get; init; }
    public string? EventSourceMappingArn { get; init; }
    public EventSourceMappingMetricsConfig? MetricsConfig { get; init; }
    public EventSourceMappingLoggingConfig? LoggingConfig { get; init; }
    public ProvisionedPollerConfig? ProvisionedPollerConfig { get; init; }
}

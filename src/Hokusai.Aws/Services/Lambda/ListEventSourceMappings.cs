using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Lambda;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html</summary>
internal sealed record ListEventSourceMappingsRequest : AwsPagedRequest<ListEventSourceMappingsResponse>
{
    private static readonly AwsOperation s_operation = new(LambdaService.Service, "ListEventSourceMappings")
    {
        HttpMethod = "GET",
        Path = "/2015-03-31/event-source-mappings",
        QueryMembers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["EventSourceArn"] = "EventSourceArn",
            ["FunctionName"] = "FunctionName",
            ["Marker"] = "Marker",
            ["MaxItems"] = "MaxItems",
        },
    };
    private static readonly AwsPaging s_paging = new("NextMarker", ["EventSourceMappings"]);

    public string? EventSourceArn { get; init; }
    public string? FunctionName { get; init; }
    public string? Marker { get; init; }
    public int? MaxItems { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListEventSourceMappingsResponse page) => page.NextMarker;

    public override ListEventSourceMappingsRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html</summary>
internal sealed record ListEventSourceMappingsResponse : AwsShape
{
    public string? NextMarker { get; init; }
    public IReadOnlyList<EventSourceMappingConfiguration>? EventSourceMappings { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ProvisionedPollerConfig.html</summary>
internal sealed record ProvisionedPollerConfig : AwsShape
{
    public int? MinimumPollers { get; init; }
    public int? MaximumPollers { get; init; }
    public string? PollerGroupName { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_EventSourceMappingLoggingConfig.html</summary>
internal sealed record EventSourceMappingLoggingConfig : AwsShape
{
    public string? SystemLogLevel { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_EventSourceMappingMetricsConfig.html</summary>
internal sealed record EventSourceMappingMetricsConfig : AwsShape
{
    public IReadOnlyList<string>? Metrics { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_FilterCriteriaError.html</summary>
internal sealed record FilterCriteriaError : AwsShape
{
    public string? ErrorCode { get; init; }
    public string? Message { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DocumentDBEventSourceConfig.html</summary>
internal sealed record DocumentDBEventSourceConfig : AwsShape
{
    public string? DatabaseName { get; init; }
    public string? CollectionName { get; init; }
    public string? FullDocument { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ScalingConfig.html</summary>
internal sealed record ScalingConfig : AwsShape
{
    public int? MaximumConcurrency { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_SelfManagedKafkaEventSourceConfig.html</summary>
internal sealed record SelfManagedKafkaEventSourceConfig : AwsShape
{
    public string? ConsumerGroupId { get; init; }
    public KafkaSchemaRegistryConfig? SchemaRegistryConfig { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_KafkaSchemaRegistryConfig.html</summary>
internal sealed record KafkaSchemaRegistryConfig : AwsShape
{
    public string? SchemaRegistryURI { get; init; }
    public string? EventRecordFormat { get; init; }
    public IReadOnlyList<KafkaSchemaRegistryAccessConfig>? AccessConfigs { get; init; }
    public IReadOnlyList<KafkaSchemaValidationConfig>? SchemaValidationConfigs { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_KafkaSchemaValidationConfig.html</summary>
internal sealed record KafkaSchemaValidationConfig : AwsShape
{
    public string? Attribute { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_KafkaSchemaRegistryAccessConfig.html</summary>
internal sealed record KafkaSchemaRegistryAccessConfig : AwsShape
{
    public string? Type { get; init; }
    public string? URI { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_AmazonManagedKafkaEventSourceConfig.html</summary>
internal sealed record AmazonManagedKafkaEventSourceConfig : AwsShape
{
    public string? ConsumerGroupId { get; init; }
    public KafkaSchemaRegistryConfig? SchemaRegistryConfig { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_SelfManagedEventSource.html</summary>
internal sealed record SelfManagedEventSource : AwsShape
{
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Endpoints { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_SourceAccessConfiguration.html</summary>
internal sealed record SourceAccessConfiguration : AwsShape
{
    public string? Type { get; init; }
    public string? URI { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DestinationConfig.html</summary>
internal sealed record DestinationConfig : AwsShape
{
    public OnSuccess? OnSuccess { get; init; }
    public OnFailure? OnFailure { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_OnFailure.html</summary>
internal sealed record OnFailure : AwsShape
{
    public string? Destination { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_OnSuccess.html</summary>
internal sealed record OnSuccess : AwsShape
{
    public string? Destination { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_FilterCriteria.html</summary>
internal sealed record FilterCriteria : AwsShape
{
    public IReadOnlyList<Filter>? Filters { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_Filter.html</summary>
internal sealed record Filter : AwsShape
{
    public string? Pattern { get; init; }
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_GetWorkGroup.html</summary>
internal sealed record GetWorkGroupRequest : AwsRequest<GetWorkGroupResponse>
{
    private static readonly AwsOperation s_operation = new(AthenaService.Service, "GetWorkGroup");

    public string? WorkGroup { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_GetWorkGroup.html</summary>
internal sealed record GetWorkGroupResponse : AwsShape
{
    public WorkGroup? WorkGroup { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_WorkGroup.html</summary>
internal sealed record WorkGroup : AwsShape
{
    public string? Name { get; init; }
    public string? State { get; init; }
    public WorkGroupConfiguration? Configuration { get; init; }
    public string? Description { get; init; }
    public DateTimeOffset? CreationTime { get; init; }
    public string? IdentityCenterApplicationArn { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_WorkGroupConfiguration.html</summary>
internal sealed record WorkGroupConfiguration : AwsShape
{
    public ResultConfiguration? ResultConfiguration { get; init; }
    public ManagedQueryResultsConfiguration? ManagedQueryResultsConfiguration { get; init; }
    public bool? EnforceWorkGroupConfiguration { get; init; }
    public bool? PublishCloudWatchMetricsEnabled { get; init; }
    public long? BytesScannedCutoffPerQuery { get; init; }
    public bool? RequesterPaysEnabled { get; init; }
    public EngineVersion? EngineVersion { get; init; }
    public string? AdditionalConfiguration { get; init; }
    public string? ExecutionRole { get; init; }
    public MonitoringConfiguration? MonitoringConfiguration { get; init; }
    public EngineConfiguration? EngineConfiguration { get; init; }
    public CustomerContentEncryptionConfiguration? CustomerContentEncryptionConfiguration { get; init; }
    public bool? EnableMinimumEncryptionConfiguration { get; init; }
    public IdentityCenterConfiguration? IdentityCenterConfiguration { get; init; }
    public QueryResultsS3AccessGrantsConfiguration? QueryResultsS3AccessGrantsConfiguration { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_IdentityCenterConfiguration.html</summary>
internal sealed record IdentityCenterConfiguration : AwsShape
{
    public bool? EnableIdentityCenter { get; init; }
    public string? IdentityCenterInstanceArn { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_CustomerContentEncryptionConfiguration.html</summary>
internal sealed record CustomerContentEncryptionConfiguration : AwsShape
{
    public string? KmsKey { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_MonitoringConfiguration.html</summary>
internal sealed record MonitoringConfiguration : AwsShape
{
    public CloudWatchLoggingConfiguration? CloudWatchLoggingConfiguration { get; init; }
    public ManagedLoggingConfiguration? ManagedLoggingConfiguration { get; init; }
    public S3LoggingConfiguration? S3LoggingConfiguration { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_S3LoggingConfiguration.html</summary>
internal sealed record S3LoggingConfiguration : AwsShape
{
    public bool? Enabled { get; init; }
    public string? KmsKey { get; init; }
    public string? LogLocation { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_ManagedLoggingConfiguration.html</summary>
internal sealed record ManagedLoggingConfiguration : AwsShape
{
    public bool? Enabled { get; init; }
    public string? KmsKey { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_CloudWatchLoggingConfiguration.html</summary>
internal sealed record CloudWatchLoggingConfiguration : AwsShape
{
    public bool? Enabled { get; init; }
    public string? LogGroup { get; init; }
    public string? LogStreamNamePrefix { get; init; }
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? LogTypes { get; init; }
}

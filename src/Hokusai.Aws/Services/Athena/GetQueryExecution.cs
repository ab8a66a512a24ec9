using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_GetQueryExecution.html</summary>
internal sealed record GetQueryExecutionRequest : AwsRequest<GetQueryExecutionResponse>
{
    private static readonly AwsOperation s_operation = new(AthenaService.Service, "GetQueryExecution");

    public string? QueryExecutionId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_GetQueryExecution.html</summary>
internal sealed record GetQueryExecutionResponse : AwsShape
{
    public QueryExecution? QueryExecution { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_QueryExecution.html</summary>
internal sealed record QueryExecution : AwsShape
{
    public string? QueryExecutionId { get; init; }
    public string? Query { get; init; }
    public string? StatementType { get; init; }
    public ManagedQueryResultsConfiguration? ManagedQueryResultsConfiguration { get; init; }
    public ResultConfiguration? ResultConfiguration { get; init; }
    public ResultReuseConfiguration? ResultReuseConfiguration { get; init; }
    public QueryExecutionContext? QueryExecutionContext { get; init; }
    public QueryExecutionStatus? Status { get; init; }
    public QueryExecutionStatistics? Statistics { get; init; }
    public string? WorkGroup { get; init; }
    public EngineVersion? EngineVersion { get; init; }
    public IReadOnlyList<string>? ExecutionParameters { get; init; }
    public string? SubstatementType { get; init; }
    public QueryResultsS3AccessGrantsConfiguration? QueryResultsS3AccessGrantsConfiguration { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_QueryExecutionStatistics.html</summary>
internal sealed record QueryExecutionStatistics : AwsShape
{
    public long? EngineExecutionTimeInMillis { get; init; }
    public long? DataScannedInBytes { get; init; }
    public string? DataManifestLocation { get; init; }
    public long? TotalExecutionTimeInMillis { get; init; }
    public long? QueryQueueTimeInMillis { get; init; }
    public long? ServicePreProcessingTimeInMillis { get; init; }
    public long? QueryPlanningTimeInMillis { get; init; }
    public long? ServiceProcessingTimeInMillis { get; init; }
    public ResultReuseInformation? ResultReuseInformation { get; init; }
    public double? DpuCount { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_ResultReuseInformation.html</summary>
internal sealed record ResultReuseInformation : AwsShape
{
    public bool? ReusedPreviousResult { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_QueryExecutionStatus.html</summary>
internal sealed record QueryExecutionStatus : AwsShape
{
    public string? State { get; init; }
    public string? StateChangeReason { get; init; }
    public DateTimeOffset? SubmissionDateTime { get; init; }
    public DateTimeOffset? CompletionDateTime { get; init; }
    public AthenaError? AthenaError { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_AthenaError.html</summary>
internal sealed record AthenaError : AwsShape
{
    public int? ErrorCategory { get; init; }
    public int? ErrorType { get; init; }
    public bool? Retryable { get; init; }
    public string? ErrorMessage { get; init; }
}

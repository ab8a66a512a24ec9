using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_StartQueryExecution.html</summary>
internal sealed record StartQueryExecutionRequest : AwsRequest<StartQueryExecutionResponse>
{
    private static readonly AwsOperation s_operation = new(AthenaService.Service, "StartQueryExecution");

    public string? QueryString { get; init; }
    public string? ClientRequestToken { get; init; }
    public QueryExecutionContext? QueryExecutionContext { get; init; }
    public ResultConfiguration? ResultConfiguration { get; init; }
    public string? WorkGroup { get; init; }
    public IReadOnlyList<string>? ExecutionParameters { get; init; }
    public ResultReuseConfiguration? ResultReuseConfiguration { get; init; }
    public EngineConfiguration? EngineConfiguration { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_StartQueryExecution.html</summary>
internal sealed record StartQueryExecutionResponse : AwsShape
{
    public string? QueryExecutionId { get; init; }
}

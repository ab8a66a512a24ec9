using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_StopQueryExecution.html</summary>
internal sealed record StopQueryExecutionRequest : AwsRequest<StopQueryExecutionResponse>
{
    private static readonly AwsOperation s_operation = new(AthenaService.Service, "StopQueryExecution");

    public string? QueryExecutionId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_StopQueryExecution.html</summary>
internal sealed record StopQueryExecutionResponse : AwsShape;

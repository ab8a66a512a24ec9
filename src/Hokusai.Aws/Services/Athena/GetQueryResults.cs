using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_GetQueryResults.html</summary>
internal sealed record GetQueryResultsRequest : AwsPagedRequest<GetQueryResultsResponse>
{
    private static readonly AwsOperation s_operation = new(AthenaService.Service, "GetQueryResults");
    private static readonly AwsPaging s_paging = new("NextToken", ["ResultSet.Rows"]);

    public string? QueryExecutionId { get; init; }
    public string? NextToken { get; init; }
    public int? MaxResults { get; init; }
    public string? QueryResultType { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(GetQueryResultsResponse page) => page.NextToken;

    public override GetQueryResultsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_GetQueryResults.html</summary>
internal sealed record GetQueryResultsResponse : AwsShape
{
    public long? UpdateCount { get; init; }
    public ResultSet? ResultSet { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_ResultSet.html</summary>
internal sealed record ResultSet : AwsShape
{
    public IReadOnlyList<Row>? Rows { get; init; }
    public ResultSetMetadata? ResultSetMetadata { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_ResultSetMetadata.html</summary>
internal sealed record ResultSetMetadata : AwsShape
{
    public IReadOnlyList<ColumnInfo>? ColumnInfo { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_ColumnInfo.html</summary>
internal sealed record ColumnInfo : AwsShape
{
    public string? CatalogName { get; init; }
    public string? SchemaName { get; init; }
    public string? TableName { get; init; }
    public string? Name { get; init; }
    public string? Label { get; init; }
    public string? Type { get; init; }
    public int? Precision { get; init; }
    public int? Scale { get; init; }
    public string? Nullable { get; init; }
    public bool? CaseSensitive { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_Row.html</summary>
internal sealed record Row : AwsShape
{
    public IReadOnlyList<Datum>? Data { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_Datum.html</summary>
internal sealed record Datum : AwsShape
{
    public string? VarCharValue { get; init; }
}

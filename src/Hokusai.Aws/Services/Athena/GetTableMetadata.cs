using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_GetTableMetadata.html</summary>
internal sealed record GetTableMetadataRequest : AwsRequest<GetTableMetadataResponse>
{
    private static readonly AwsOperation s_operation = new(AthenaService.Service, "GetTableMetadata");

    public string? CatalogName { get; init; }
    public string? DatabaseName { get; init; }
    public string? TableName { get; init; }
    public string? WorkGroup { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_GetTableMetadata.html</summary>
internal sealed record GetTableMetadataResponse : AwsShape
{
    public TableMetadata? TableMetadata { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_TableMetadata.html</summary>
internal sealed record TableMetadata : AwsShape
{
    public string? Name { get; init; }
    public DateTimeOffset? CreateTime { get; init; }
    public DateTimeOffset? LastAccessTime { get; init; }
    public string? TableType { get; init; }
    public IReadOnlyList<Column>? Columns { get; init; }
    public IReadOnlyList<Column>? PartitionKeys { get; init; }
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }
}

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_Column.html</summary>
internal sealed record Column : AwsShape
{
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? Comment { get; init; }
}

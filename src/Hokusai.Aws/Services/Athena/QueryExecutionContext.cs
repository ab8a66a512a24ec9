using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_QueryExecutionContext.html</summary>
internal sealed record QueryExecutionContext : AwsShape
{
    public string? Database { get; init; }
    public string? Catalog { get; init; }
}

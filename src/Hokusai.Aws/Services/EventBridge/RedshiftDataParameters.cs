using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.EventBridge;

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

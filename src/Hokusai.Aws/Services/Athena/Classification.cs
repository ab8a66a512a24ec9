using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_Classification.html</summary>
internal sealed record Classification : AwsShape
{
    public string? Name { get; init; }
    public IReadOnlyDictionary<string, string>? Properties { get; init; }
}

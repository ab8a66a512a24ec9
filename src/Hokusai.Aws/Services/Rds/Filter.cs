using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Filter.html</summary>
internal sealed record Filter : AwsShape
{
    public string? Name { get; init; }
    [ListItem("Value")] public IReadOnlyList<string>? Values { get; init; }
}

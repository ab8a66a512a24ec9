using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_ResultReuseConfiguration.html</summary>
internal sealed record ResultReuseConfiguration : AwsShape
{
    public ResultReuseByAgeConfiguration? ResultReuseByAgeConfiguration { get; init; }
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_ResultReuseByAgeConfiguration.html</summary>
internal sealed record ResultReuseByAgeConfiguration : AwsShape
{
    public bool? Enabled { get; init; }
    public int? MaxAgeInMinutes { get; init; }
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Athena;

/// <summary>https://docs.aws.amazon.com/athena/latest/APIReference/API_QueryResultsS3AccessGrantsConfiguration.html</summary>
internal sealed record QueryResultsS3AccessGrantsConfiguration : AwsShape
{
    public bool? EnableS3AccessGrants { get; init; }
    public bool? CreateUserLevelPrefix { get; init; }
    public string? AuthenticationType { get; init; }
}

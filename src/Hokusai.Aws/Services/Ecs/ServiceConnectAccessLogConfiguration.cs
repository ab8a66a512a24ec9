using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectAccessLogConfiguration.html</summary>
internal sealed record ServiceConnectAccessLogConfiguration : AwsShape
{
    public string? Format { get; init; }
    public string? IncludeQueryParameters { get; init; }
}

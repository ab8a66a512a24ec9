using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectConfiguration.html</summary>
internal sealed record ServiceConnectConfiguration : AwsShape
{
    public bool? Enabled { get; init; }
    public string? Namespace { get; init; }
    public IReadOnlyList<ServiceConnectService>? Services { get; init; }
    public LogConfiguration? LogConfiguration { get; init; }
    public ServiceConnectAccessLogConfiguration? AccessLogConfiguration { get; init; }
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAccelerator.html</summary>
internal sealed record InferenceAccelerator : AwsShape
{
    public string? DeviceName { get; init; }
    public string? DeviceType { get; init; }
}

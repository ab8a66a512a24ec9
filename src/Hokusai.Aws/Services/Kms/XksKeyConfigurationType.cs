using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Kms;

/// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_XksKeyConfigurationType.html</summary>
internal sealed record XksKeyConfigurationType : AwsShape
{
    public string? Id { get; init; }
}

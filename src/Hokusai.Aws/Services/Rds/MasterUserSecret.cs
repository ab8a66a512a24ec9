using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_MasterUserSecret.html</summary>
internal sealed record MasterUserSecret : AwsShape
{
    public string? SecretArn { get; init; }
    public string? SecretStatus { get; init; }
    public string? KmsKeyId { get; init; }
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.SecretsManager;

/// <summary>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html</summary>
internal sealed record DescribeSecretRequest : AwsRequest<DescribeSecretResponse>
{
    private static readonly AwsOperation s_operation = new(SecretsManagerService.Service, "DescribeSecret");

    public string? SecretId { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html</summary>
internal sealed record DescribeSecretResponse : AwsShape
{
    public string? ARN { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? Description { get; init; }
    public string? KmsKeyId { get; init; }
    public bool? RotationEnabled { get; init; }
    public string? RotationLambdaARN { get; init; }
    public RotationRulesType? RotationRules { get; init; }
    public IReadOnlyList<ExternalSecretRotationMetadataItem>? ExternalSecretRotationMetadata { get; init; }
    public string? ExternalSecretRotationRoleArn { get; init; }
    public DateTimeOffset? LastRotatedDate { get; init; }
    public DateTimeOffset? LastChangedDate { get; init; }
    public DateTimeOffset? LastAccessedDate { get; init; }
    public DateTimeOffset? DeletedDate { get; init; }
    public DateTimeOffset? NextRotationDate { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? VersionIdsToStages { get; init; }
    public string? OwningService { get; init; }
    public DateTimeOffset? CreatedDate { get; init; }
    public string? PrimaryRegion { get; init; }
    public IReadOnlyList<ReplicationStatusType>? ReplicationStatus { get; init; }
}

/// <summary>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ReplicationStatusType.html</summary>
internal sealed record ReplicationStatusType : AwsShape
{
    public string? Region { get; init; }
    public string? KmsKeyId { get; init; }
    public string? Status { get; init; }
    public string? StatusMessage { get; init; }
    public DateTimeOffset? LastAccessedDate { get; init; }
}

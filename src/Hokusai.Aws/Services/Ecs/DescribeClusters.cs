using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html</summary>
internal sealed record DescribeClustersRequest : AwsRequest<DescribeClustersResponse>
{
    private static readonly AwsOperation s_operation = new(EcsService.Service, "DescribeClusters");

    public IReadOnlyList<string>? Clusters { get; init; }
    public IReadOnlyList<string>? Include { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html</summary>
internal sealed record DescribeClustersResponse : AwsShape
{
    public IReadOnlyList<Cluster>? Clusters { get; init; }
    public IReadOnlyList<Failure>? Failures { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Cluster.html</summary>
internal sealed record Cluster : AwsShape
{
    public string? ClusterArn { get; init; }
    public string? ClusterName { get; init; }
    public ClusterConfiguration? Configuration { get; init; }
    public string? Status { get; init; }
    public int? RegisteredContainerInstancesCount { get; init; }
    public int? RunningTasksCount { get; init; }
    public int? PendingTasksCount { get; init; }
    public int? ActiveServicesCount { get; init; }
    public IReadOnlyList<EcsKeyValuePair>? Statistics { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public IReadOnlyList<ClusterSetting>? Settings { get; init; }
    public IReadOnlyList<string>? CapacityProviders { get; init; }
    public IReadOnlyList<CapacityProviderStrategyItem>? DefaultCapacityProviderStrategy { get; init; }
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    public string? AttachmentsStatus { get; init; }
    public ClusterServiceConnectDefaults? ServiceConnectDefaults { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterServiceConnectDefaults.html</summary>
internal sealed record ClusterServiceConnectDefaults : AwsShape
{
    public string? Namespace { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterSetting.html</summary>
internal sealed record ClusterSetting : AwsShape
{
    public string? Name { get; init; }
    public string? Value { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterConfiguration.html</summary>
internal sealed record ClusterConfiguration : AwsShape
{
    public ExecuteCommandConfiguration? ExecuteCommandConfiguration { get; init; }
    public ManagedStorageConfiguration? ManagedStorageConfiguration { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedStorageConfiguration.html</summary>
internal sealed record ManagedStorageConfiguration : AwsShape
{
    public string? KmsKeyId { get; init; }
    public string? FargateEphemeralStorageKmsKeyId { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html</summary>
internal sealed record ExecuteCommandConfiguration : AwsShape
{
    public string? KmsKeyId { get; init; }
    public string? Logging { get; init; }
    public ExecuteCommandLogConfiguration? LogConfiguration { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandLogConfiguration.html</summary>
internal sealed record ExecuteCommandLogConfiguration : AwsShape
{
    public string? CloudWatchLogGroupName { get; init; }
    public bool? CloudWatchEncryptionEnabled { get; init; }
    public string? S3BucketName { get; init; }
    public bool? S3EncryptionEnabled { get; init; }
    public string? S3KeyPrefix { get; init; }
}

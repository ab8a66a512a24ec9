using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html</summary>
internal sealed record DescribeDBInstancesRequest : AwsPagedRequest<DescribeDBInstancesResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeDBInstances");
    private static readonly AwsPaging s_paging = new("Marker", ["DBInstances"]);

    public string? DBInstanceIdentifier { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public int? MaxRecords { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeDBInstancesResponse page) => page.Marker;

    public override DescribeDBInstancesRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html</summary>
internal sealed record DescribeDBInstancesResponse : AwsShape
{
    public string? Marker { get; init; }
    [ListItem("DBInstance")] public IReadOnlyList<DBInstance>? DBInstances { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AdditionalStorageVolumeOutput.html</summary>
internal sealed record AdditionalStorageVolumeOutput : AwsShape
{
    public string? VolumeName { get; init; }
    public string? StorageVolumeStatus { get; init; }
    public int? AllocatedStorage { get; init; }
    public int? IOPS { get; init; }
    public int? MaxAllocatedStorage { get; init; }
    public int? StorageThroughput { get; init; }
    public string? StorageType { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstanceAutomatedBackupsReplication.html</summary>
internal sealed record DBInstanceAutomatedBackupsReplication : AwsShape
{
    public string? DBInstanceAutomatedBackupsArn { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Endpoint.html</summary>
internal sealed record Endpoint : AwsShape
{
    public string? Address { get; init; }
    public int? Port { get; init; }
    public string? HostedZoneId { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstanceRole.html</summary>
internal sealed record DBInstanceRole : AwsShape
{
    public string? RoleArn { get; init; }
    public string? FeatureName { get; init; }
    public string? Status { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstanceStatusInfo.html</summary>
internal sealed record DBInstanceStatusInfo : AwsShape
{
    public string? StatusType { get; init; }
    public bool? Normal { get; init; }
    public string? Status { get; init; }
    public string? Message { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_OptionGroupMembership.html</summary>
internal sealed record OptionGroupMembership : AwsShape
{
    public string? OptionGroupName { get; init; }
    public string? Status { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_PendingModifiedValues.html</summary>
internal sealed record PendingModifiedValues : AwsShape
{
    public string? DBInstanceClass { get; init; }
    public int? AllocatedStorage { get; init; }
    public string? MasterUserPassword { get; init; }
    public int? Port { get; init; }
    public int? BackupRetentionPeriod { get; init; }
    public bool? MultiAZ { get; init; }
    public string? EngineVersion { get; init; }
    public string? LicenseModel { get; init; }
    public int? Iops { get; init; }
    public int? StorageThroughput { get; init; }
    public string? DBInstanceIdentifier { get; init; }
    public string? StorageType { get; init; }
    public string? CACertificateIdentifier { get; init; }
    public string? DBSubnetGroupName { get; init; }
    public PendingCloudwatchLogsExports? PendingCloudwatchLogsExports { get; init; }
    [ListItem("ProcessorFeature")] public IReadOnlyList<ProcessorFeature>? ProcessorFeatures { get; init; }
    public string? AutomationMode { get; init; }
    public DateTimeOffset? ResumeFullAutomationModeTime { get; init; }
    public bool? MultiTenant { get; init; }
    public bool? IAMDatabaseAuthenticationEnabled { get; init; }
    public bool? DedicatedLogVolume { get; init; }
    public string? Engine { get; init; }
    public IReadOnlyList<AdditionalStorageVolume>? AdditionalStorageVolumes { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBParameterGroupStatus.html</summary>
internal sealed record DBParameterGroupStatus : AwsShape
{
    public string? DBParameterGroupName { get; init; }
    public string? ParameterApplyStatus { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBSecurityGroupMembership.html</summary>
internal sealed record DBSecurityGroupMembership : AwsShape
{
    public string? DBSecurityGroupName { get; init; }
    public string? Status { get; init; }
}

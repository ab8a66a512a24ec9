using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeOrderableDBInstanceOptions.html</summary>
internal sealed record DescribeOrderableDBInstanceOptionsRequest : AwsPagedRequest<DescribeOrderableDBInstanceOptionsResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeOrderableDBInstanceOptions");
    private static readonly AwsPaging s_paging = new("Marker", ["OrderableDBInstanceOptions"]);

    public string? Engine { get; init; }
    public string? EngineVersion { get; init; }
    public string? DBInstanceClass { get; init; }
    public string? LicenseModel { get; init; }
    public string? AvailabilityZoneGroup { get; init; }
    public bool? Vpc { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public int? MaxRecords { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeOrderableDBInstanceOptionsResponse page) => page.Marker;

    public override DescribeOrderableDBInstanceOptionsRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeOrderableDBInstanceOptions.html</summary>
internal sealed record DescribeOrderableDBInstanceOptionsResponse : AwsShape
{
    [ListItem("OrderableDBInstanceOption")] public IReadOnlyList<OrderableDBInstanceOption>? OrderableDBInstanceOptions { get; init; }
    public string? Marker { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AvailableAdditionalStorageVolumesOption.html</summary>
internal sealed record AvailableAdditionalStorageVolumesOption : AwsShape
{
    public bool? SupportsStorageAutoscaling { get; init; }
    public bool? SupportsStorageThroughput { get; init; }
    public bool? SupportsIops { get; init; }
    public string? StorageType { get; init; }
    public int? MinStorageSize { get; init; }
    public int? MaxStorageSize { get; init; }
    public int? MinIops { get; init; }
    public int? MaxIops { get; init; }
    public double? MinIopsPerGib { get; init; }
    public double? MaxIopsPerGib { get; init; }
    public int? MinStorageThroughput { get; init; }
    public int? MaxStorageThroughput { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AvailableProcessorFeature.html</summary>
internal sealed record AvailableProcessorFeature : AwsShape
{
    public string? Name { get; init; }
    public string? DefaultValue { get; init; }
    public string? AllowedValues { get; init; }
}

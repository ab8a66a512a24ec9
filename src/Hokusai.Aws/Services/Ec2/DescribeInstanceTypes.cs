using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ec2;

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html</summary>
internal sealed record DescribeInstanceTypesRequest : AwsPagedRequest<DescribeInstanceTypesResponse>
{
    private static readonly AwsOperation s_operation = new(Ec2Service.Service, "DescribeInstanceTypes");
    private static readonly AwsPaging s_paging = new("NextToken", ["InstanceTypes"]);

    [Location("DryRun")] public bool? DryRun { get; init; }
    [Location("InstanceType")] [ListItem("member")] public IReadOnlyList<string>? InstanceTypes { get; init; }
    [Location("Filter")] [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    [Location("MaxResults")] public int? MaxResults { get; init; }
    [Location("NextToken")] public string? NextToken { get; init; }
    [Location("IncludeUnsupportedInRegion")] public bool? IncludeUnsupportedInRegion { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeInstanceTypesResponse page) => page.NextToken;

    public override DescribeInstanceTypesRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html</summary>
internal sealed record DescribeInstanceTypesResponse : AwsShape
{
    [Location("instanceTypeSet")] public IReadOnlyList<InstanceTypeInfo>? InstanceTypes { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NeuronInfo.html</summary>
internal sealed record NeuronInfo : AwsShape
{
    public IReadOnlyList<NeuronDeviceInfo>? NeuronDevices { get; init; }
    public int? TotalNeuronDeviceMemoryInMiB { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NeuronDeviceInfo.html</summary>
internal sealed record NeuronDeviceInfo : AwsShape
{
    public int? Count { get; init; }
    public string? Name { get; init; }
    public NeuronDeviceCoreInfo? CoreInfo { get; init; }
    public NeuronDeviceMemoryInfo? MemoryInfo { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NeuronDeviceMemoryInfo.html</summary>
internal sealed record NeuronDeviceMemoryInfo : AwsShape
{
    public int? SizeInMiB { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NeuronDeviceCoreInfo.html</summary>
internal sealed record NeuronDeviceCoreInfo : AwsShape
{
    public int? Count { get; init; }
    public int? Version { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_MediaAcceleratorInfo.html</summary>
internal sealed record MediaAcceleratorInfo : AwsShape
{
    public IReadOnlyList<MediaDeviceInfo>? Accelerators { get; init; }
    public int? TotalMediaMemoryInMiB { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_MediaDeviceInfo.html</summary>
internal sealed record MediaDeviceInfo : AwsShape
{
    public int? Count { get; init; }
    public string? Name { get; init; }
    public string? Manufacturer { get; init; }
    public MediaDeviceMemoryInfo? MemoryInfo { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_MediaDeviceMemoryInfo.html</summary>
internal sealed record MediaDeviceMemoryInfo : AwsShape
{
    public int? SizeInMiB { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NitroTpmInfo.html</summary>
internal sealed record NitroTpmInfo : AwsShape
{
    public IReadOnlyList<string>? SupportedVersions { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InferenceAcceleratorInfo.html</summary>
internal sealed record InferenceAcceleratorInfo : AwsShape
{
    [ListItem("member")] public IReadOnlyList<InferenceDeviceInfo>? Accelerators { get; init; }
    public int? TotalInferenceMemoryInMiB { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InferenceDeviceInfo.html</summary>
internal sealed record InferenceDeviceInfo : AwsShape
{
    public int? Count { get; init; }
    public string? Name { get; init; }
    public string? Manufacturer { get; init; }
    public InferenceDeviceMemoryInfo? MemoryInfo { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InferenceDeviceMemoryInfo.html</summary>
internal sealed record InferenceDeviceMemoryInfo : AwsShape
{
    public int? SizeInMiB { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PlacementGroupInfo.html</summary>
internal sealed record PlacementGroupInfo : AwsShape
{
    public IReadOnlyList<string>? SupportedStrategies { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_FpgaInfo.html</summary>
internal sealed record FpgaInfo : AwsShape
{
    public IReadOnlyList<FpgaDeviceInfo>? Fpgas { get; init; }
    public int? TotalFpgaMemoryInMiB { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_FpgaDeviceInfo.html</summary>
internal sealed record FpgaDeviceInfo : AwsShape
{
    public string? Name { get; init; }
    public string? Manufacturer { get; init; }
    public int? Count { get; init; }
    public FpgaDeviceMemoryInfo? MemoryInfo { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_FpgaDeviceMemoryInfo.html</summary>
internal sealed record FpgaDeviceMemoryInfo : AwsShape
{
    public int? SizeInMiB { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GpuInfo.html</summary>
internal sealed record GpuInfo : AwsShape
{
    public IReadOnlyList<GpuDeviceInfo>? Gpus { get; init; }
    public int? TotalGpuMemoryInMiB { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GpuDeviceInfo.html</summary>
internal sealed record GpuDeviceInfo : AwsShape
{
    public string? Name { get; init; }
    public string? Manufacturer { get; init; }
    public int? Count { get; init; }
    public int? LogicalGpuCount { get; init; }
    public double? GpuPartitionSize { get; init; }
    [Location("workloadSet")] public IReadOnlyList<string>? Workloads { get; init; }
    public GpuDeviceMemoryInfo? MemoryInfo { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GpuDeviceMemoryInfo.html</summary>
internal sealed record GpuDeviceMemoryInfo : AwsShape
{
    public int? SizeInMiB { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInfo.html</summary>
internal sealed record NetworkInfo : AwsShape
{
    public string? NetworkPerformance { get; init; }
    public int? MaximumNetworkInterfaces { get; init; }
    public int? MaximumNetworkCards { get; init; }
    public int? DefaultNetworkCardIndex { get; init; }
    public IReadOnlyList<NetworkCardInfo>? NetworkCards { get; init; }
    public int? Ipv4AddressesPerInterface { get; init; }
    public int? Ipv6AddressesPerInterface { get; init; }
    public bool? Ipv6Supported { get; init; }
    public string? EnaSupport { get; init; }
    public bool? EfaSupported { get; init; }
    public EfaInfo? EfaInfo { get; init; }
    public bool? EncryptionInTransitSupported { get; init; }
    public bool? EnaSrdSupported { get; init; }
    public IReadOnlyList<string>? BandwidthWeightings { get; init; }
    public string? FlexibleEnaQueuesSupport { get; init; }
    public DefaultConnectionTrackingConfiguration? ConnectionTrackingConfiguration { get; init; }
    public bool? SecondaryNetworkSupported { get; init; }
    public int? MaximumSecondaryNetworkInterfaces { get; init; }
    public int? Ipv4AddressesPerSecondaryInterface { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DefaultConnectionTrackingConfiguration.html</summary>
internal sealed record DefaultConnectionTrackingConfiguration : AwsShape
{
    public int? DefaultTcpEstablishedTimeout { get; init; }
    public int? DefaultUdpTimeout { get; init; }
    public int? DefaultUdpStreamTimeout { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EfaInfo.html</summary>
internal sealed record EfaInfo : AwsShape
{
    public int? MaximumEfaInterfaces { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkCardInfo.html</summary>
internal sealed record NetworkCardInfo : AwsShape
{
    public int? NetworkCardIndex { get; init; }
    public string? NetworkPerformance { get; init; }
    public int? MaximumNetworkInterfaces { get; init; }
    public int? AdditionalFlexibleNetworkInterfaces { get; init; }
    public double? BaselineBandwidthInGbps { get; init; }
    public double? PeakBandwidthInGbps { get; init; }
    public int? DefaultEnaQueueCountPerInterface { get; init; }
    public int? MaximumEnaQueueCount { get; init; }
    public int? MaximumEnaQueueCountPerInterface { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsInfo.html</summary>
internal sealed record EbsInfo : AwsShape
{
    public string? EbsOptimizedSupport { get; init; }
    public string? EncryptionSupport { get; init; }
    public EbsOptimizedInfo? EbsOptimizedInfo { get; init; }
    public string? NvmeSupport { get; init; }
    public int? MaximumEbsAttachments { get; init; }
    public string? AttachmentLimitType { get; init; }
    public int? MaximumEbsCards { get; init; }
    [Location("ebsCardSet")] public IReadOnlyList<EbsCardInfo>? EbsCards { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsCardInfo.html</summary>
internal sealed record EbsCardInfo : AwsShape
{
    public int? EbsCardIndex { get; init; }
    public int? BaselineBandwidthInMbps { get; init; }
    public double? BaselineThroughputInMBps { get; init; }
    public int? BaselineIops { get; init; }
    public int? MaximumBandwidthInMbps { get; init; }
    public double? MaximumThroughputInMBps { get; init; }
    public int? MaximumIops { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsOptimizedInfo.html</summary>
internal sealed record EbsOptimizedInfo : AwsShape
{
    public int? BaselineBandwidthInMbps { get; init; }
    public double? BaselineThroughputInMBps { get; init; }
    public int? BaselineIops { get; init; }
    public int? MaximumBandwidthInMbps { get; init; }
    public double? MaximumThroughputInMBps { get; init; }
    public int? MaximumIops { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceStorageInfo.html</summary>
internal sealed record InstanceStorageInfo : AwsShape
{
    public long? TotalSizeInGB { get; init; }
    public IReadOnlyList<DiskInfo>? Disks { get; init; }
    public string? NvmeSupport { get; init; }
    public string? EncryptionSupport { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DiskInfo.html</summary>
internal sealed record DiskInfo : AwsShape
{
    public long? SizeInGB { get; init; }
    public int? Count { get; init; }
    public string? Type { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_MemoryInfo.html</summary>
internal sealed record MemoryInfo : AwsShape
{
    public long? SizeInMiB { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VCpuInfo.html</summary>
internal sealed record VCpuInfo : AwsShape
{
    public int? DefaultVCpus { get; init; }
    public int? DefaultCores { get; init; }
    public int? DefaultThreadsPerCore { get; init; }
    public IReadOnlyList<int>? ValidCores { get; init; }
    public IReadOnlyList<int>? ValidThreadsPerCore { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ProcessorInfo.html</summary>
internal sealed record ProcessorInfo : AwsShape
{
    public IReadOnlyList<string>? SupportedArchitectures { get; init; }
    public double? SustainedClockSpeedInGhz { get; init; }
    public IReadOnlyList<string>? SupportedFeatures { get; init; }
    public string? Manufacturer { get; init; }
}

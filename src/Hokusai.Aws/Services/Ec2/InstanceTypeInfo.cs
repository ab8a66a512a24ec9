using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ec2;

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceTypeInfo.html</summary>
internal sealed record InstanceTypeInfo : AwsShape
{
    public string? InstanceType { get; init; }
    public bool? CurrentGeneration { get; init; }
    public bool? FreeTierEligible { get; init; }
    public IReadOnlyList<string>? SupportedUsageClasses { get; init; }
    public IReadOnlyList<string>? SupportedRootDeviceTypes { get; init; }
    public IReadOnlyList<string>? SupportedVirtualizationTypes { get; init; }
    public bool? BareMetal { get; init; }
    public string? Hypervisor { get; init; }
    public ProcessorInfo? ProcessorInfo { get; init; }
    public VCpuInfo? VCpuInfo { get; init; }
    public MemoryInfo? MemoryInfo { get; init; }
    public bool? InstanceStorageSupported { get; init; }
    public InstanceStorageInfo? InstanceStorageInfo { get; init; }
    public EbsInfo? EbsInfo { get; init; }
    public NetworkInfo? NetworkInfo { get; init; }
    public GpuInfo? GpuInfo { get; init; }
    public FpgaInfo? FpgaInfo { get; init; }
    public PlacementGroupInfo? PlacementGroupInfo { get; init; }
    public InferenceAcceleratorInfo? InferenceAcceleratorInfo { get; init; }
    public bool? HibernationSupported { get; init; }
    public bool? BurstablePerformanceSupported { get; init; }
    public bool? DedicatedHostsSupported { get; init; }
    public bool? AutoRecoverySupported { get; init; }
    public IReadOnlyList<string>? SupportedBootModes { get; init; }
    public string? NitroEnclavesSupport { get; init; }
    public string? NitroTpmSupport { get; init; }
    public NitroTpmInfo? NitroTpmInfo { get; init; }
    public MediaAcceleratorInfo? MediaAcceleratorInfo { get; init; }
    public NeuronInfo? NeuronInfo { get; init; }
    public string? PhcSupport { get; init; }
    public string? RebootMigrationSupport { get; init; }
    public bool? SupportedInRegion { get; init; }
}

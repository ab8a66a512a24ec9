using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ec2;

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html</summary>
internal sealed record DescribeRegionsRequest : AwsRequest<DescribeRegionsResponse>
{
    private static readonly AwsOperation s_operation = new(Ec2Service.Service, "DescribeRegions");

    [Location("RegionName")] [ListItem("RegionName")] public IReadOnlyList<string>? RegionNames { get; init; }
    [Location("AllRegions")] public bool? AllRegions { get; init; }
    public bool? DryRun { get; init; }
    [Location("Filter")] [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html</summary>
internal sealed record DescribeRegionsResponse : AwsShape
{
    [Location("regionInfo")] public IReadOnlyList<Region>? Regions { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Region.html</summary>
internal sealed record Region : AwsShape
{
    public string? OptInStatus { get; init; }
    [Location("geographySet")] public IReadOnlyList<RegionGeography>? Geography { get; init; }
    public string? RegionName { get; init; }
    [Location("regionEndpoint")] public string? Endpoint { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RegionGeography.html</summary>
internal sealed record RegionGeography : AwsShape
{
    public string? Name { get; init; }
}

using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterParameters.html</summary>
internal sealed record DescribeDBClusterParametersRequest : AwsPagedRequest<DescribeDBClusterParametersResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeDBClusterParameters");
    private static readonly AwsPaging s_paging = new("Marker", ["Parameters"]);

    public string? DBClusterParameterGroupName { get; init; }
    public string? Source { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public int? MaxRecords { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeDBClusterParametersResponse page) => page.Marker;

    public override DescribeDBClusterParametersRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterParameters.html</summary>
internal sealed record DescribeDBClusterParametersResponse : AwsShape
{
    [ListItem("Parameter")] public IReadOnlyList<Parameter>? Parameters { get; init; }
    public string? Marker { get; init; }
}

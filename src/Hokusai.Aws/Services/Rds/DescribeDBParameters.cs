using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBParameters.html</summary>
internal sealed record DescribeDBParametersRequest : AwsPagedRequest<DescribeDBParametersResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeDBParameters");
    private static readonly AwsPaging s_paging = new("Marker", ["Parameters"]);

    public string? DBParameterGroupName { get; init; }
    public string? Source { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public int? MaxRecords { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeDBParametersResponse page) => page.Marker;

    public override DescribeDBParametersRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBParameters.html</summary>
internal sealed record DescribeDBParametersResponse : AwsShape
{
    [ListItem("Parameter")] public IReadOnlyList<Parameter>? Parameters { get; init; }
    public string? Marker { get; init; }
}

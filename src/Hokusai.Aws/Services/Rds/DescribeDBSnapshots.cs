using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html</summary>
internal sealed record DescribeDBSnapshotsRequest : AwsPagedRequest<DescribeDBSnapshotsResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeDBSnapshots");
    private static readonly AwsPaging s_paging = new("Marker", ["DBSnapshots"]);

    public string? DBInstanceIdentifier { get; init; }
    public string? DBSnapshotIdentifier { get; init; }
    public string? SnapshotType { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public int? MaxRecords { get; init; }
    public string? Marker { get; init; }
    public bool? IncludeShared { get; init; }
    public bool? IncludePublic { get; init; }
    public string? DbiResourceId { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeDBSnapshotsResponse page) => page.Marker;

    public override DescribeDBSnapshotsRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html</summary>
internal sealed record DescribeDBSnapshotsResponse : AwsShape
{
    public string? Marker { get; init; }
    [ListItem("DBSnapshot")] public IReadOnlyList<DBSnapshot>? DBSnapshots { get; init; }
}

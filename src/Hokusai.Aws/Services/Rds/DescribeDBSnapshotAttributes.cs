using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshotAttributes.html</summary>
internal sealed record DescribeDBSnapshotAttributesRequest : AwsRequest<DescribeDBSnapshotAttributesResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeDBSnapshotAttributes");

    public string? DBSnapshotIdentifier { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshotAttributes.html</summary>
internal sealed record DescribeDBSnapshotAttributesResponse : AwsShape
{
    public DBSnapshotAttributesResult? DBSnapshotAttributesResult { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBSnapshotAttributesResult.html</summary>
internal sealed record DBSnapshotAttributesResult : AwsShape
{
    public string? DBSnapshotIdentifier { get; init; }
    [ListItem("DBSnapshotAttribute")] public IReadOnlyList<DBSnapshotAttribute>? DBSnapshotAttributes { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBSnapshotAttribute.html</summary>
internal sealed record DBSnapshotAttribute : AwsShape
{
    public string? AttributeName { get; init; }
    [ListItem("AttributeValue")] public IReadOnlyList<string>? AttributeValues { get; init; }
}

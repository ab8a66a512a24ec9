using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Logs;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html</summary>
internal sealed record DescribeLogGroupsRequest : AwsPagedRequest<DescribeLogGroupsResponse>
{
    private static readonly AwsOperation s_operation = new(LogsService.Service, "DescribeLogGroups");
    private static readonly AwsPaging s_paging = new("nextToken", ["logGroups"]);

    public IReadOnlyList<string>? AccountIdentifiers { get; init; }
    public string? LogGroupNamePrefix { get; init; }
    public string? LogGroupNamePattern { get; init; }
    public string? NextToken { get; init; }
    public int? Limit { get; init; }
    public bool? IncludeLinkedAccounts { get; init; }
    public string? LogGroupClass { get; init; }
    public IReadOnlyList<string>? LogGroupIdentifiers { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeLogGroupsResponse page) => page.NextToken;

    public override DescribeLogGroupsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html</summary>
internal sealed record DescribeLogGroupsResponse : AwsShape
{
    public IReadOnlyList<LogGroup>? LogGroups { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogGroup.html</summary>
internal sealed record LogGroup : AwsShape
{
    public string? LogGroupName { get; init; }
    public long? CreationTime { get; init; }
    public int? RetentionInDays { get; init; }
    public int? MetricFilterCount { get; init; }
    public string? Arn { get; init; }
    public long? StoredBytes { get; init; }
    public string? KmsKeyId { get; init; }
    public string? DataProtectionStatus { get; init; }
    public IReadOnlyList<string>? InheritedProperties { get; init; }
    public string? LogGroupClass { get; init; }
    public string? LogGroupArn { get; init; }
    public bool? DeletionProtectionEnabled { get; init; }
    public bool? BearerTokenAuthenticationEnabled { get; init; }
}

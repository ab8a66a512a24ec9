using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sqs;

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html</summary>
internal sealed record ListQueuesRequest : AwsPagedRequest<ListQueuesResponse>
{
    private static readonly AwsOperation s_operation = new(SqsService.Service, "ListQueues");
    private static readonly AwsPaging s_paging = new("NextToken", ["QueueUrls"]);

    public string? QueueNamePrefix { get; init; }
    public string? NextToken { get; init; }
    public int? MaxResults { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListQueuesResponse page) => page.NextToken;

    public override ListQueuesRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html</summary>
internal sealed record ListQueuesResponse : AwsShape
{
    public IReadOnlyList<string>? QueueUrls { get; init; }
    public string? NextToken { get; init; }
}

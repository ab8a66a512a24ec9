using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Sns;

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_ListTopics.html</summary>
internal sealed record ListTopicsRequest : AwsPagedRequest<ListTopicsResponse>
{
    private static readonly AwsOperation s_operation = new(SnsService.Service, "ListTopics");
    private static readonly AwsPaging s_paging = new("NextToken", ["Topics"]);

    public string? NextToken { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListTopicsResponse page) => page.NextToken;

    public override ListTopicsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_ListTopics.html</summary>
internal sealed record ListTopicsResponse : AwsShape
{
    public IReadOnlyList<Topic>? Topics { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/sns/latest/api/API_Topic.html</summary>
internal sealed record Topic : AwsShape
{
    public string? TopicArn { get; init; }
}

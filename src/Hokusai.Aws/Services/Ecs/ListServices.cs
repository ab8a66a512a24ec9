using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Ecs;

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html</summary>
internal sealed record ListServicesRequest : AwsPagedRequest<ListServicesResponse>
{
    private static readonly AwsOperation s_operation = new(EcsService.Service, "ListServices");
    private static readonly AwsPaging s_paging = new("nextToken", ["serviceArns"]);

    public string? Cluster { get; init; }
    public string? NextToken { get; init; }
    public int? MaxResults { get; init; }
    public string? LaunchType { get; init; }
    public string? SchedulingStrategy { get; init; }
    public string? ResourceManagementType { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListServicesResponse page) => page.NextToken;

    public override ListServicesRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html</summary>
internal sealed record ListServicesResponse : AwsShape
{
    public IReadOnlyList<string>? ServiceArns { get; init; }
    public string? NextToken { get; init; }
}

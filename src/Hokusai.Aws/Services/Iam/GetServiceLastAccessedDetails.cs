using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetails.html</summary>
internal sealed record GetServiceLastAccessedDetailsRequest : AwsPagedRequest<GetServiceLastAccessedDetailsResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "GetServiceLastAccessedDetails");
    private static readonly AwsPaging s_paging = new("Marker", ["ServicesLastAccessed"]) { More = "IsTruncated" };

    public string? JobId { get; init; }
    public int? MaxItems { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(GetServiceLastAccessedDetailsResponse page) => page.IsTruncated == true ? page.Marker : null;

    public override GetServiceLastAccessedDetailsRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetails.html</summary>
internal sealed record GetServiceLastAccessedDetailsResponse : AwsShape
{
    public string? JobStatus { get; init; }
    public string? JobType { get; init; }
    public DateTimeOffset? JobCreationDate { get; init; }
    public IReadOnlyList<ServiceLastAccessed>? ServicesLastAccessed { get; init; }
    public DateTimeOffset? JobCompletionDate { get; init; }
    public bool? IsTruncated { get; init; }
    public string? Marker { get; init; }
    public ErrorDetails? Error { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ErrorDetails.html</summary>
internal sealed record ErrorDetails : AwsShape
{
    public string? Message { get; init; }
    public string? Code { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ServiceLastAccessed.html</summary>
internal sealed record ServiceLastAccessed : AwsShape
{
    public string? ServiceName { get; init; }
    public DateTimeOffset? LastAuthenticated { get; init; }
    public string? ServiceNamespace { get; init; }
    public string? LastAuthenticatedEntity { get; init; }
    public string? LastAuthenticatedRegion { get; init; }
    public int? TotalAuthenticatedEntities { get; init; }
    public IReadOnlyList<TrackedActionLastAccessed>? TrackedActionsLastAccessed { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_TrackedActionLastAccessed.html</summary>
internal sealed record TrackedActionLastAccessed : AwsShape
{
    public string? ActionName { get; init; }
    public string? LastAccessedEntity { get; init; }
    public DateTimeOffset? LastAccessedTime { get; init; }
    public string? LastAccessedRegion { get; init; }
}

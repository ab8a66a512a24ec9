using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html</summary>
internal sealed record ListRolesRequest : AwsPagedRequest<ListRolesResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "ListRoles");
    private static readonly AwsPaging s_paging = new("Marker", ["Roles"]) { More = "IsTruncated" };

    public string? PathPrefix { get; init; }
    public string? Marker { get; init; }
    public int? MaxItems { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListRolesResponse page) => page.IsTruncated == true ? page.Marker : null;

    public override ListRolesRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html</summary>
internal sealed record ListRolesResponse : AwsShape
{
    public IReadOnlyList<Role>? Roles { get; init; }
    public bool? IsTruncated { get; init; }
    public string? Marker { get; init; }
}

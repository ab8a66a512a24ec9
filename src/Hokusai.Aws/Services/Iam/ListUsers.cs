using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html</summary>
internal sealed record ListUsersRequest : AwsPagedRequest<ListUsersResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "ListUsers");
    private static readonly AwsPaging s_paging = new("Marker", ["Users"]) { More = "IsTruncated" };

    public string? PathPrefix { get; init; }
    public string? Marker { get; init; }
    public int? MaxItems { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListUsersResponse page) => page.IsTruncated == true ? page.Marker : null;

    public override ListUsersRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html</summary>
internal sealed record ListUsersResponse : AwsShape
{
    public IReadOnlyList<User>? Users { get; init; }
    public bool? IsTruncated { get; init; }
    public string? Marker { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_User.html</summary>
internal sealed record User : AwsShape
{
    public string? Path { get; init; }
    public string? UserName { get; init; }
    public string? UserId { get; init; }
    public string? Arn { get; init; }
    public DateTimeOffset? CreateDate { get; init; }
    public DateTimeOffset? PasswordLastUsed { get; init; }
    public AttachedPermissionsBoundary? PermissionsBoundary { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
}

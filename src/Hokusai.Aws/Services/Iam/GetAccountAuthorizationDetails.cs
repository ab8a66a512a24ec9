using System.Text.Json;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html</summary>
internal sealed record GetAccountAuthorizationDetailsRequest : AwsPagedRequest<GetAccountAuthorizationDetailsResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "GetAccountAuthorizationDetails");
    private static readonly AwsPaging s_paging = new("Marker", ["UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"]) { More = "IsTruncated" };

    public IReadOnlyList<string>? Filter { get; init; }
    public int? MaxItems { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(GetAccountAuthorizationDetailsResponse page) => page.IsTruncated == true ? page.Marker : null;

    public override GetAccountAuthorizationDetailsRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html</summary>
internal sealed record GetAccountAuthorizationDetailsResponse : AwsShape
{
    public IReadOnlyList<UserDetail>? UserDetailList { get; init; }
    public IReadOnlyList<GroupDetail>? GroupDetailList { get; init; }
    public IReadOnlyList<RoleDetail>? RoleDetailList { get; init; }
    public IReadOnlyList<ManagedPolicyDetail>? Policies { get; init; }
    public bool? IsTruncated { get; init; }
    public string? Marker { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ManagedPolicyDetail.html</summary>
internal sealed record ManagedPolicyDetail : AwsShape
{
    public string? PolicyName { get; init; }
    public string? PolicyId { get; init; }
    public string? Arn { get; init; }
    public string? Path { get; init; }
    public string? DefaultVersionId { get; init; }
    public int? AttachmentCount { get; init; }
    public int? PermissionsBoundaryUsageCount { get; init; }
    public bool? IsAttachable { get; init; }
    public string? Description { get; init; }
    public DateTimeOffset? CreateDate { get; init; }
    public DateTimeOffset? UpdateDate { get; init; }
    public IReadOnlyList<PolicyVersion>? PolicyVersionList { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleDetail.html</summary>
internal sealed record RoleDetail : AwsShape
{
    public string? Path { get; init; }
    public string? RoleName { get; init; }
    public string? RoleId { get; init; }
    public string? Arn { get; init; }
    public DateTimeOffset? CreateDate { get; init; }
    public JsonElement? AssumeRolePolicyDocument { get; init; }
    public IReadOnlyList<InstanceProfile>? InstanceProfileList { get; init; }
    public IReadOnlyList<PolicyDetail>? RolePolicyList { get; init; }
    public IReadOnlyList<AttachedPolicy>? AttachedManagedPolicies { get; init; }
    public AttachedPermissionsBoundary? PermissionsBoundary { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public RoleLastUsed? RoleLastUsed { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPolicy.html</summary>
internal sealed record AttachedPolicy : AwsShape
{
    public string? PolicyName { get; init; }
    public string? PolicyArn { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyDetail.html</summary>
internal sealed record PolicyDetail : AwsShape
{
    public string? PolicyName { get; init; }
    public JsonElement? PolicyDocument { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_InstanceProfile.html</summary>
internal sealed record InstanceProfile : AwsShape
{
    public string? Path { get; init; }
    public string? InstanceProfileName { get; init; }
    public string? InstanceProfileId { get; init; }
    public string? Arn { get; init; }
    public DateTimeOffset? CreateDate { get; init; }
    public IReadOnlyList<Role>? Roles { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GroupDetail.html</summary>
internal sealed record GroupDetail : AwsShape
{
    public string? Path { get; init; }
    public string? GroupName { get; init; }
    public string? GroupId { get; init; }
    public string? Arn { get; init; }
    public DateTimeOffset? CreateDate { get; init; }
    public IReadOnlyList<PolicyDetail>? GroupPolicyList { get; init; }
    public IReadOnlyList<AttachedPolicy>? AttachedManagedPolicies { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_UserDetail.html</summary>
internal sealed record UserDetail : AwsShape
{
    public string? Path { get; init; }
    public string? UserName { get; init; }
    public string? UserId { get; init; }
    public string? Arn { get; init; }
    public DateTimeOffset? CreateDate { get; init; }
    public IReadOnlyList<PolicyDetail>? UserPolicyList { get; init; }
    public IReadOnlyList<string>? GroupList { get; init; }
    public IReadOnlyList<AttachedPolicy>? AttachedManagedPolicies { get; init; }
    public AttachedPermissionsBoundary? PermissionsBoundary { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
}

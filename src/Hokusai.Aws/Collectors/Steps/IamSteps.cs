using Hokusai.Aws.Services.Iam;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>Who may do what, with which keys, and when they last did.</summary>
internal static class IamSteps
{
    private static readonly CollectionStep s_everybody = CollectionStep.Once(new GetAccountAuthorizationDetailsRequest());

    private static readonly CollectionStep s_keys = CollectionStep.Each(
        user => new ListAccessKeysRequest { UserName = user.Subject }, s_everybody.Items("UserDetailList", "UserName"));

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        s_everybody,
        // What the list of everybody leaves out: when users signed in last, how long a role may be taken on, the tags of policies.
        CollectionStep.Once(new ListUsersRequest()),
        CollectionStep.Once(new ListRolesRequest()),
        CollectionStep.Each(
            policy => new GetPolicyRequest { PolicyArn = policy.Subject },
            s_everybody.Items("Policies", "Arn").Where(policy => !policy.Subject.Contains("::aws:", StringComparison.Ordinal))),
        CollectionStep.Once(new GetAccountSummaryRequest()),
        CollectionStep.Once(new GetAccountPasswordPolicyRequest()).AbsentOn("NoSuchEntity"),
        CollectionStep.Each(user => new ListMFADevicesRequest { UserName = user.Subject }, s_everybody.Items("UserDetailList", "UserName")),
        s_keys,
        CollectionStep.Each(key => new GetAccessKeyLastUsedRequest { AccessKeyId = key.Subject }, s_keys.Items("AccessKeyMetadata", "AccessKeyId")),
        LastAccessedReport.Of(
            s_everybody.Items("UserDetailList", "Arn"),
            // Roles that belong to services say nothing about people.
            s_everybody.Items("RoleDetailList", "Arn").Where(role => role.Text("Path")?.StartsWith("/aws-service-role/", StringComparison.Ordinal) is not true)),
    ];
}

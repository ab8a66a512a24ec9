using System.Text.Json;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Access;

/// <summary>
/// Reads the users and roles of an account with their policies, as <c>aws iam get-account-authorization-details</c> prints them.
/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
/// </summary>
internal static class AccountAuthorization
{
    /// <summary>The principals, in the order of the answer: users, then roles.</summary>
    public static IReadOnlyList<IamPrincipal> Read(SnapshotDocument document)
    {
        var managed = new ManagedPolicies(document);
        var groups = Groups(document, managed);
        return
        [
            .. document.Content.Items("UserDetailList").Select(user => Principal(document, user, "UserDetailList", "UserName", "UserPolicyList", managed, groups)).OfType<IamPrincipal>(),
            .. document.Content.Items("RoleDetailList").Select(role => Principal(document, role, "RoleDetailList", "RoleName", "RolePolicyList", managed, groups)).OfType<IamPrincipal>(),
        ];
    }

    private static IamPrincipal? Principal(
        SnapshotDocument document, (JsonElement Item, int Index) entry, string list, string nameMember, string inlineMember,
        ManagedPolicies managed, Dictionary<string, List<PolicyDocument>> groups)
    {
        var (item, index) = entry;
        if (item.Text(nameMember) is not { } name || item.Text("Arn") is not { } arn || !ArnName.TryParse(arn, out var parsed))
        {
            return null;
        }

        var place = $"{list}[{index}]";
        var boundary = item.Member("PermissionsBoundary").Text("PermissionsBoundaryArn");
        var trust = item.Member("AssumeRolePolicyDocument");
        return new IamPrincipal
        {
            Name = name,
            Arn = arn,
            AccountId = parsed.AccountId,
            IsUser = list == "UserDetailList",
            UniqueId = item.Text("UserId") ?? item.Text("RoleId"),
            Policies =
            [
                .. Inline(document, item, place, inlineMember, name),
                .. managed.AttachedTo(item),
                .. item.Items("GroupList").SelectMany(group => group.Item.Text() is { } groupName ? OfGroup(groupName, groups, document, place) : []),
            ],
            Boundary = boundary is null ? null : managed.Find(boundary),
            Trust = trust.IsThere() ? PolicyReader.Read(trust, $"the trust policy of {name}", Place(document, $"{place}.AssumeRolePolicyDocument")) : null,
            LastUsed = item.Member("RoleLastUsed").Time("LastUsedDate"),
            Evidence = Place(document, place),
        };
    }

    private static Dictionary<string, List<PolicyDocument>> Groups(SnapshotDocument document, ManagedPolicies managed)
    {
        var groups = new Dictionary<string, List<PolicyDocument>>(StringComparer.Ordinal);
        foreach (var (group, index) in document.Content.Items("GroupDetailList"))
        {
            if (group.Text("GroupName") is { } name)
            {
                groups[name] = [.. Inline(document, group, $"GroupDetailList[{index}]", "GroupPolicyList", $"group {name}"), .. managed.AttachedTo(group)];
            }
        }

        return groups;
    }

    private static List<PolicyDocument> OfGroup(string name, Dictionary<string, List<PolicyDocument>> groups, SnapshotDocument document, string place)
        => groups.GetValueOrDefault(name)
            ?? [new PolicyDocument($"group {name}", [], Place(document, $"{place}.GroupList"), "The answer does not describe the group.")];

    private static IEnumerable<PolicyDocument> Inline(SnapshotDocument document, JsonElement owner, string place, string member, string ownerName)
        => owner.Items(member).Select(policy => PolicyReader.Read(
            policy.Item.Member("PolicyDocument"),
            $"inline policy {policy.Item.Text("PolicyName") ?? "without a name"} of {ownerName}",
            Place(document, $"{place}.{member}[{policy.Index}]")));

    private static Evidence Place(SnapshotDocument document, string field) => new() { Source = document.Source, Field = field };
}

using Hokusai.Core.Trail;

namespace Hokusai.Core.Access;

/// <summary>A call that a principal might make: the action, the resource, and what is known of its context before it is made.</summary>
internal sealed record AccessRequest
{
    private AccessRequest(string action, string resource, string resourceAccount, IReadOnlyDictionary<string, string?> context)
        => (Action, Resource, ResourceAccount, Context) = (action, resource, resourceAccount, context);

    /// <summary>The IAM action, for example <c>rds:ModifyDBInstance</c>.</summary>
    public string Action { get; }

    /// <summary>The resource's ARN.</summary>
    public string Resource { get; }

    /// <summary>The account of the resource; the principal's own where the ARN leaves it out.</summary>
    public string ResourceAccount { get; }

    /// <summary>
    /// The condition keys whose value is known; null where the key is known to be absent. Names compare without regard to case:
    /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
    /// </summary>
    public IReadOnlyDictionary<string, string?> Context { get; }

    /// <summary>The request of an AWS service, with the condition keys that it is known to send; null for those that it is known not to.</summary>
    public static AccessRequest OfService(string action, string resource, IReadOnlyDictionary<string, string?> context)
        => new(action, resource, ArnName.TryParse(resource, out var arn) ? arn.AccountId : "", context);

    /// <summary>The request of a principal; the account and Region are the resource's.</summary>
    public static AccessRequest Of(IamPrincipal principal, string action, string resource)
    {
        var arn = ArnName.TryParse(resource, out var parsed) ? parsed : default;
        var account = string.IsNullOrEmpty(arn.AccountId) ? principal.AccountId : arn.AccountId;
        return new AccessRequest(action, resource, account, new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            // For a role's session it is the role's ARN.
            ["aws:PrincipalArn"] = principal.Arn,
            ["aws:PrincipalAccount"] = principal.AccountId,
            ["aws:ResourceAccount"] = account,
            ["aws:RequestedRegion"] = arn.Region,
            ["aws:username"] = principal.IsUser ? principal.Name : null,
        });
    }
}

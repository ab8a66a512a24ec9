using System.Text.Json.Nodes;

namespace Hokusai.SampleIncident.Cast;

/// <summary>The shapes of <c>userIdentity</c>: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html.</summary>
internal static class Identities
{
    public static Func<JsonObject> IamUser(string name)
    {
        var dice = new Dice("user/" + name);
        var (principal, key) = ("AIDA" + dice.Upper(10) + "EXAMPLE", AccessKey("AKIA", dice));
        return () => new JsonObject
        {
            ["type"] = "IAMUser",
            ["principalId"] = principal,
            ["arn"] = $"arn:aws:iam::{Place.Account}:user/{name}",
            ["accountId"] = Place.Account,
            ["accessKeyId"] = key,
            ["userName"] = name,
        };
    }

    /// <summary>A role session.</summary>
    /// <param name="rolePath">The role's path and name, <c>aws-reserved/…/Name</c> or just <c>Name</c>.</param>
    /// <param name="sessionName">The role session's name.</param>
    /// <param name="created">When the session's credential was made; another moment is another access key.</param>
    /// <param name="federatedProvider">The OIDC provider's ARN for a web identity session.</param>
    /// <param name="invokedBy">The service that acts with the role.</param>
    public static Func<JsonObject> AssumedRole(
        string rolePath, string sessionName, DateTimeOffset created, string? federatedProvider = null, string? invokedBy = null)
    {
        var role = rolePath[(rolePath.LastIndexOf('/') + 1)..];
        var principal = RoleId(role);
        var key = AccessKey("ASIA", new Dice($"session/{role}/{sessionName}/{created:O}"));
        return () =>
        {
            var context = new JsonObject
            {
                ["sessionIssuer"] = new JsonObject
                {
                    ["type"] = "Role",
                    ["principalId"] = principal,
                    ["arn"] = $"arn:aws:iam::{Place.Account}:role/{rolePath}",
                    ["accountId"] = Place.Account,
                    ["userName"] = role,
                },
            };
            if (federatedProvider is not null)
            {
                context["webIdFederationData"] = new JsonObject { ["federatedProvider"] = federatedProvider, ["attributes"] = new JsonObject() };
            }

            context["attributes"] = new JsonObject { ["creationDate"] = Time(created), ["mfaAuthenticated"] = "false" };
            var identity = new JsonObject
            {
                ["type"] = "AssumedRole",
                ["principalId"] = principal + ":" + sessionName,
                ["arn"] = $"arn:aws:sts::{Place.Account}:assumed-role/{role}/{sessionName}",
                ["accountId"] = Place.Account,
                ["accessKeyId"] = key,
                ["sessionContext"] = context,
            };
            if (invokedBy is not null)
            {
                identity["invokedBy"] = invokedBy;
            }

            return identity;
        };
    }

    public static Func<JsonObject> Service(string name) => () => new JsonObject { ["type"] = "AWSService", ["invokedBy"] = name };

    public static string RoleId(string role) => "AROA" + new Dice("role/" + role).Upper(10) + "EXAMPLE";

    /// <summary>An access key id that says of itself that it is none, as AWS's documentation writes them.</summary>
    public static string AccessKey(string prefix, Dice dice) => prefix + dice.Upper(9) + "EXAMPLE";

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

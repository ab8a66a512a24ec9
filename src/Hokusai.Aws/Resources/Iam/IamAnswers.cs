using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Iam;

/// <summary>Where IAM's answers list identities. One answer holds all of them with their policies.</summary>
internal static class IamAnswers
{
    private const string LastVersion = ""","Version":"2012-10-17"}""";

    // Roles that services make for themselves have a path, and a type in Terraform, of their own.
    private const string ServiceRolePath = "/aws-service-role/";

    /// <summary>A list in the details of an account's identities.</summary>
    /// <param name="path">The list's path.</param>
    public static Listing Details(string path) => new("iam", "get-account-authorization-details", path);

    /// <summary>A policy inside a role. Of these the provider keeps the version before everything else.</summary>
    /// <param name="path">The document's path.</param>
    public static ValueSource InlinePolicy(string path) => Json(path).SelectString(static policy
        => policy.EndsWith(LastVersion, StringComparison.Ordinal) ? $"{{{LastVersion[1..^1]},{policy[1..^LastVersion.Length]}}}" : policy);

    /// <summary>Whether the item is a role that somebody made.</summary>
    public static ValueSource IsOwnRole { get; } = String("Path").Select(static path => path.String?.StartsWith(ServiceRolePath, StringComparison.Ordinal) != true);
}

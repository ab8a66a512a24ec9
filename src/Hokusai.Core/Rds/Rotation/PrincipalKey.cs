using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>
/// Tells users and roles apart whatever their path: names are unique in an account, and the trail leaves the path out of a session's ARN.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
/// </summary>
internal static class PrincipalKey
{
    /// <summary>The key; null where the text is no ARN of a user, a role, or a root user.</summary>
    public static string? Of(string? arn)
        => ArnName.TryParse(arn, out var parsed) && parsed.Service == "iam"
            ? $"{parsed.AccountId}:{parsed.Resource.Split('/')[0]}/{ArnName.ShortName(arn!)}"
            : null;
}

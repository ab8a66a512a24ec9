using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds;

/// <summary>
/// Makes the ways to name a secret comparable: its name, its ARN (the name and a hyphen with six random characters), and its ARN without them.
/// https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html
/// </summary>
public static class SecretName
{
    private const int RandomCharacters = 6;
    private const string ResourcePrefix = "secret:";

    /// <summary>The name of a secret that is given by name or ARN.</summary>
    public static string Of(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (!ArnName.TryParse(secret, out var arn) || arn.Service != "secretsmanager" || !arn.Resource.StartsWith(ResourcePrefix, StringComparison.Ordinal))
        {
            return secret;
        }

        var name = arn.Resource[ResourcePrefix.Length..];
        var hyphen = name.Length - RandomCharacters - 1;
        return hyphen > 0 && name[hyphen] == '-' && name[(hyphen + 1)..].All(char.IsAsciiLetterOrDigit) ? name[..hyphen] : name;
    }

    /// <summary>Whether two ways to name a secret mean the same one.</summary>
    public static bool IsSame(string left, string right) => string.Equals(Of(left), Of(right), StringComparison.Ordinal);
}

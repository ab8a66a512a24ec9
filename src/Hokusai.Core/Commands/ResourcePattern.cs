using System.IO.Enumeration;

namespace Hokusai.Core.Commands;

/// <summary>Matches the resource names that people type (identifier, ARN, wildcard) with those that records carry.</summary>
public sealed class ResourcePattern
{
    private readonly IReadOnlyList<string> _patterns;

    /// <summary>A pattern that matches where any of the given names does; no name matches everything.</summary>
    public ResourcePattern(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _patterns = [.. names.Select(ShortName)];
    }

    /// <summary>Whether the change concerns a wanted resource, by its own name or by the database behind its secret.</summary>
    public bool Matches(PasswordChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Matches(change.Resource) || Matches(change.RelatedResource);
    }

    /// <summary>Whether one resource name is wanted.</summary>
    public bool Matches(string? resource)
    {
        if (_patterns.Count == 0)
        {
            return true;
        }

        if (resource is null)
        {
            return false;
        }

        var name = ShortName(resource);
        return _patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true));
    }

    /// <summary>
    /// The name in an RDS or Secrets Manager ARN (<c>arn:partition:rds:region:account:db:name</c>), and any other text unchanged.
    /// Secret ARNs end in six random characters that are no part of the name:
    /// https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html
    /// </summary>
    internal static string ShortName(string resource)
    {
        const int ArnPartsBeforeResource = 5;
        const int SecretSuffixLength = 7;

        if (!resource.StartsWith("arn:", StringComparison.OrdinalIgnoreCase))
        {
            return resource;
        }

        var parts = resource.Split(':', ArnPartsBeforeResource + 2);
        if (parts.Length < ArnPartsBeforeResource + 2)
        {
            return resource;
        }

        var name = parts[^1];
        var isSecret = parts[2].Equals("secretsmanager", StringComparison.OrdinalIgnoreCase);
        return isSecret && name.Length > SecretSuffixLength && name[^SecretSuffixLength] == '-'
            ? name[..^SecretSuffixLength]
            : name;
    }
}

using System.IO.Enumeration;
using Hokusai.Core.Rds;
using Hokusai.Core.Trail;

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

    /// <summary>The name in the ARN of a database or a secret, and any other text unchanged.</summary>
    internal static string ShortName(string resource)
    {
        var secret = SecretName.Of(resource);
        return secret == resource ? ArnName.ShortName(resource) : secret;
    }
}

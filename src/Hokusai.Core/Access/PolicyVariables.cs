using System.Text.RegularExpressions;

namespace Hokusai.Core.Access;

/// <summary>
/// Policy variables in a resource's pattern: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
/// Those whose value a request tells are filled in; with any other one the pattern matches perhaps.
/// </summary>
internal static partial class PolicyVariables
{
    /// <summary>Whether a resource matches a pattern, and if that depends on a variable, the pattern.</summary>
    public static (Match Match, string? Pattern) Matches(string pattern, AccessRequest request)
    {
        if (!pattern.Contains("${", StringComparison.Ordinal))
        {
            return (WildcardPattern.Matches(pattern, request.Resource) ? Match.Yes : Match.No, null);
        }

        var isOpen = false;
        var filled = Variable().Replace(pattern, variable =>
        {
            if (request.Context.GetValueOrDefault(variable.Groups["key"].Value) is { } known)
            {
                return known;
            }

            isOpen = true;
            return "*";
        });
        return !WildcardPattern.Matches(filled, request.Resource) ? (Match.No, null)
            : isOpen ? (Match.Perhaps, pattern)
            : (Match.Yes, null);
    }

    // One pass: what is between the braces holds no brace.
    [GeneratedRegex(@"\$\{(?<key>[^{}]*)\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}

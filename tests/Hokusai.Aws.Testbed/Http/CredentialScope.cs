using System.Text.RegularExpressions;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// Who signed a request for which service and Region, as Signature Version 4 states it
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html).
/// </summary>
internal readonly partial record struct CredentialScope(string AccessKeyId, string Region, string Service)
{
    public static CredentialScope None { get; } = new("", "", "");

    /// <summary>Reads an Authorization header, or the X-Amz-Credential of a presigned address.</summary>
    public static CredentialScope Parse(string? authorization, string? presignedCredential)
    {
        var match = ScopePattern().Match(authorization ?? "");
        if (!match.Success)
        {
            match = ScopePattern().Match($"Credential={presignedCredential}");
        }

        return match.Success
            ? new CredentialScope(match.Groups["key"].Value, match.Groups["region"].Value, match.Groups["service"].Value)
            : None;
    }

    [GeneratedRegex("""Credential=(?<key>[^/,\s]+)/\d{8}/(?<region>[^/,\s]+)/(?<service>[^/,\s]+)/aws4_request""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScopePattern();
}

using System.Buffers;

namespace Hokusai.Terraform.State;

/// <summary>Tells from a value alone that a secret is in it.</summary>
public static class SecretValues
{
    private static readonly SearchValues<char> s_endOfAddress = SearchValues.Create(" \t\r\n\"'");

    private static readonly string[] s_assignments =
        ["password=", "password:", "password\":", "passwd=", "pwd=", "secret=", "secret\":", "token=", "token\":", "accountkey=", "apikey=", "api_key="];

    /// <summary>Whether the text carries a credential of a well-known form.</summary>
    public static bool CarriesCredential(string text)
        => text.Contains("-----BEGIN", StringComparison.Ordinal)
            || text.StartsWith("eyJ", StringComparison.Ordinal) // a JSON Web Token: base64 of {"
            || HasUserInfo(text)
            || s_assignments.Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));

    // scheme://user:password@host
    private static bool HasUserInfo(string text)
    {
        for (var start = 0; (start = text.IndexOf("://", start, StringComparison.Ordinal)) >= 0;)
        {
            start += 3;
            var end = text.AsSpan(start).IndexOfAny(s_endOfAddress);
            var authority = end < 0 ? text.AsSpan(start) : text.AsSpan(start, end);
            if (authority.Contains('@'))
            {
                return true;
            }
        }

        return false;
    }
}

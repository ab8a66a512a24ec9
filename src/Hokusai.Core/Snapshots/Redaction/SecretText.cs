using System.Buffers;
using Hokusai.Terraform.State;

namespace Hokusai.Core.Snapshots.Redaction;

/// <summary>Tells from a name or a text alone that a secret is in it. When in doubt there is one.</summary>
internal static class SecretText
{
    // Words that make a variable's name that of a secret where they stand alone in it: STRIPE_KEY, but neither KEYCLOAK_URL nor MONKEY.
    private static readonly string[] s_secretWords = ["key", "keys", "pass", "pw", "auth", "authorization", "dsn", "salt", "pepper", "cookie"];

    // Beginnings that well-known issuers give their tokens so that they can be found: GitHub, GitLab, Slack, Stripe, SendGrid, npm, PyPI.
    private static readonly string[] s_tokenPrefixes =
        ["ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "sk_live_", "rk_live_", "SG.", "npm_", "pypi-"];

    private static readonly SearchValues<char> s_endOfAuthority = SearchValues.Create("/?# \t\r\n\"'");

    /// <summary>Whether a variable, option or parameter of this name holds a secret.</summary>
    public static bool IsSecretVariable(string name)
    {
        if (SecretNames.LooksSecret(name))
        {
            return true;
        }

        var words = Words(name);
        return words.Exists(word => s_secretWords.Contains(word, StringComparer.OrdinalIgnoreCase))
            && !words.Exists(word => word.Equals("public", StringComparison.OrdinalIgnoreCase))
            && !SecretNames.IsAbout(name);
    }

    /// <summary>Whether a label of this name holds a secret. Labels are made to be seen: only names that leave no doubt count.</summary>
    public static bool IsSecretLabel(string name) => SecretNames.LooksSecret(name);

    /// <summary>Whether an application's own text carries a credential: in a well-known form, or as <c>NAME=value</c> with a name that tells.</summary>
    public static bool CarriesCredential(string text)
        => HasPasswordOrPrivateKey(text)
            || SecretValues.CarriesCredential(text)
            || s_tokenPrefixes.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal))
            || HasSecretAssignment(text);

    /// <summary>Whether any text at all carries a password in a URL (<c>scheme://user:password@host</c>) or a private key.</summary>
    public static bool HasPasswordOrPrivateKey(string text)
    {
        if (text.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            return true;
        }

        for (var start = 0; (start = text.IndexOf("://", start, StringComparison.Ordinal)) >= 0;)
        {
            start += "://".Length;
            var authority = text.AsSpan(start);
            var end = authority.IndexOfAny(s_endOfAuthority);
            authority = end < 0 ? authority : authority[..end];
            var at = authority.LastIndexOf('@');
            if (at > 0 && authority[..at].Contains(':'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSecretAssignment(string text)
    {
        for (var sign = text.IndexOf('=', StringComparison.Ordinal); sign >= 0; sign = text.IndexOf('=', sign + 1))
        {
            var start = sign;
            while (start > 0 && IsNamePart(text[start - 1]))
            {
                start--;
            }

            var hasValue = sign + 1 < text.Length && !char.IsWhiteSpace(text[sign + 1]);
            if (start < sign && hasValue && IsSecretVariable(text[start..sign]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a character may stand in the name of a variable or an option.</summary>
    public static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.';

    // dbAuthKey and DB_AUTH_KEY are "db", "auth" and "key".
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || !char.IsLetterOrDigit(name[i]) || (char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
            {
                words.Add(name[start..i].TrimStart('_', '-', '.', '/', ':', ' '));
                start = i;
            }
        }

        return words;
    }
}

using System.Net.Mail;

namespace Hokusai.Core.Monitoring.Notification;

/// <summary>Addresses that e-mail can go to.</summary>
internal static class EmailAddress
{
    // RFC 5321, 4.5.3.1.3 less the angle brackets; 4.5.3.1.1.
    private const int MaximumLength = 254;
    private const int MaximumUser = 64;

    /// <summary>The addresses, each once.</summary>
    /// <exception cref="FormatException">One is none.</exception>
    public static IEnumerable<string> Each(IEnumerable<string> addresses)
        => addresses.Select(Checked).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

    private static string Checked(string text)
    {
        // SNS takes what looks odd as well; it would write to nobody, for ever "pending confirmation".
        var isAddress = text.Length <= MaximumLength
            && text.All(character => character is > ' ' and < '\x7f' and not ('"' or '/' or '(' or ')' or '<' or '>' or ',' or ';' or ':' or '\\' or '[' or ']'))
            && MailAddress.TryCreate(text, out var address)
            && address.Address == text
            && address.User.Length <= MaximumUser
            && IsDomain(address.Host);
        return isAddress ? text : throw new FormatException($"'{text}' is no e-mail address: it takes the form user@example.com, without a display name, spaces, quotes or brackets.");
    }

    private static bool IsDomain(string host)
        => host.Split('.') is { Length: > 1 } labels
            && labels.All(label => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'));
}

using System.Globalization;

namespace Hokusai.Core.S3.Simulation.Conformance;

/// <summary>
/// S3's own answer to when an object expires, as <c>GetObject</c>, <c>HeadObject</c> and <c>PutObject</c> give it in <c>x-amz-expiration</c>:
/// <c>expiry-date="Fri, 21 Dec 2012 00:00:00 GMT", rule-id="picture-deletion-rule"</c>
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html; the rule's ID is URL-encoded).
/// </summary>
/// <param name="ExpiryDate">When it expires.</param>
/// <param name="RuleId">The rule that expires it, decoded.</param>
public sealed record ExpirationHeader(DateTimeOffset ExpiryDate, string RuleId)
{
    /// <summary>A rule's ID has at most 255 characters, each of at most 4 bytes of 3 characters in the header.</summary>
    private const int MostCharacters = 4096;

    /// <summary>Reads a header.</summary>
    /// <param name="text">The header's value.</param>
    /// <param name="header">What it says.</param>
    /// <returns>Whether it could be read; directory buckets answer <c>NotImplemented</c>.</returns>
    public static bool TryParse(string? text, out ExpirationHeader? header)
    {
        header = null;
        if (text is null || text.Length > MostCharacters || Value(text, "expiry-date") is not { } date || Value(text, "rule-id") is not { } rule)
        {
            return false;
        }

        // Without the weekday: S3's documentation itself has a wrong one in its examples.
        var day = date[(date.IndexOf(',', StringComparison.Ordinal) + 1)..].Trim();
        if (!DateTimeOffset.TryParseExact(day, "d MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expiry))
        {
            return false;
        }

        header = new ExpirationHeader(expiry, Uri.UnescapeDataString(rule));
        return true;
    }

    private static string? Value(string text, string name)
    {
        var start = text.IndexOf(name + "=\"", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        start += name.Length + 2;
        var end = text.IndexOf('"', start);
        return end < 0 ? null : text[start..end];
    }
}

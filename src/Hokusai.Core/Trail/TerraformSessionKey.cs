using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hokusai.Core.Trail;

/// <summary>Makes the key of a session from who ran it and when it began, so that every reading of the same evidence gives the same key.</summary>
internal static class TerraformSessionKey
{
    // Twelve hex digits: among a million sessions, two share a key with a chance of one in 500.
    private const int Digits = 12;

    public static string Of(TerraformSessionIdentity identity, DateTimeOffset firstCall)
    {
        var text = identity.Text + "\n" + firstCall.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits].ToLowerInvariant();
    }
}

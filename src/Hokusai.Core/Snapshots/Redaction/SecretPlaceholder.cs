using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Hokusai.Core.Snapshots.Redaction;

/// <summary>
/// What stands in a snapshot for a value that looks like a secret: <c>hokusai:redacted:</c> and a keyed hash. Within one snapshot equal values
/// have equal placeholders; without the key, which never leaves memory, a placeholder tells nothing about its value (HMAC-SHA256).
/// </summary>
public sealed class SecretPlaceholder
{
    private const string Prefix = "hokusai:redacted:";
    private const int HashBytes = 16;
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789abcdef");
    private static readonly int s_length = Prefix.Length + (HashBytes * 2);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);

    /// <summary>Whether a text stands for a secret.</summary>
    public static bool Is(string? text)
        => text is not null
            && text.Length == s_length
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && !text.AsSpan(Prefix.Length).ContainsAnyExcept(s_digits);

    /// <summary>What stands for a secret.</summary>
    public string For(string secret)
    {
        var hash = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(secret)).AsSpan(0, HashBytes);
        return Prefix + Convert.ToHexString(hash).ToLowerInvariant();
    }
}

using System.Text;

namespace Hokusai.Core.S3.AccessLogs;

/// <summary>
/// The keys in access logs. S3 writes them URL-encoded twice (a space is <c>%2520</c>), so that they hold neither spaces nor quotes; what stands encoded once is
/// decoded once.
/// </summary>
internal static class AccessLogKey
{
    /// <summary>The key as S3 knows it; bytes that are no UTF-8 become U+FFFD.</summary>
    public static string Text(ReadOnlySpan<byte> encoded, Span<byte> buffer) => Encoding.UTF8.GetString(Decode(encoded, buffer));

    /// <summary>The key's bytes, decoded into a buffer.</summary>
    /// <param name="encoded">The key in the log.</param>
    /// <param name="buffer">At least as long as the key in the log.</param>
    public static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> encoded, Span<byte> buffer)
    {
        if (encoded.IndexOf((byte)'%') < 0)
        {
            return encoded;
        }

        var length = Once(encoded, buffer);
        return buffer[..Once(buffer[..length], buffer)];
    }

    /// <summary>The first part of a key, up to and with its first <c>/</c>; empty where it has none.</summary>
    public static ReadOnlySpan<byte> Prefix(ReadOnlySpan<byte> key) => key[..(key.IndexOf((byte)'/') + 1)];

    /// <summary>The first part of a key, up to and with its first <c>/</c>; empty where it has none.</summary>
    public static string Prefix(string key) => key[..(key.IndexOf('/', StringComparison.Ordinal) + 1)];

    // Decoding never grows, so that it can be done in place.
    private static int Once(ReadOnlySpan<byte> from, Span<byte> to)
    {
        var length = 0;
        for (var at = 0; at < from.Length; at++)
        {
            if (from[at] == '%' && at + 2 < from.Length && char.IsAsciiHexDigit((char)from[at + 1]) && char.IsAsciiHexDigit((char)from[at + 2]))
            {
                to[length++] = (byte)((Digit(from[at + 1]) << 4) | Digit(from[at + 2]));
                at += 2;
            }
            else
            {
                to[length++] = from[at];
            }
        }

        return length;
    }

    private static int Digit(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}

using System.Text;
using System.Text.Unicode;

namespace Hokusai.Core.Trail.Files;

/// <summary>Makes the bytes of a record readable for every parser: what is no Unicode becomes U+FFFD.</summary>
internal static class RecordText
{
    private const int EscapeLength = 6;

    /// <summary>Replaces bytes that are not UTF-8; null where there are none.</summary>
    public static byte[]? ReplaceInvalidBytes(ReadOnlySpan<byte> text)
        => Utf8.IsValid(text) ? null : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text));

    /// <summary>
    /// Replaces escapes of half a surrogate pair (<c>\ud83d</c> alone), which are JSON but no text; null where there are none.
    /// </summary>
    public static byte[]? ReplaceLoneSurrogates(ReadOnlySpan<byte> text)
    {
        byte[]? replaced = null;
        for (var i = 0; i < text.Length; i++)
        {
            var found = text[i..].IndexOf((byte)'\\');
            if (found < 0)
            {
                break;
            }

            i += found;
            if (!IsSurrogate(text, i, out var isHigh))
            {
                i++;
                continue;
            }

            if (isHigh && IsSurrogate(text, i + EscapeLength, out var nextIsHigh) && !nextIsHigh)
            {
                i += (2 * EscapeLength) - 1;
                continue;
            }

            replaced ??= text.ToArray();
            "\\ufffd"u8.CopyTo(replaced.AsSpan(i));
            i += EscapeLength - 1;
        }

        return replaced;
    }

    private static bool IsSurrogate(ReadOnlySpan<byte> text, int at, out bool isHigh)
    {
        isHigh = false;
        if (at + EscapeLength > text.Length || text[at] != '\\' || text[at + 1] != 'u' || (text[at + 2] | 0x20) != 'd')
        {
            return false;
        }

        var third = (char)(text[at + 3] | 0x20);
        isHigh = third is '8' or '9' or 'a' or 'b';
        return isHigh || third is 'c' or 'd' or 'e' or 'f';
    }
}

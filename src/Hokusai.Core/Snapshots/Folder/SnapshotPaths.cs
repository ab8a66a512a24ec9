using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Hokusai.Core.Snapshots.Folder;

/// <summary>
/// Where a document lies in a snapshot's folder: <c>account/region/service/command.json</c>, or
/// <c>account/region/service/command/subject.json</c> for commands that answer for one item.
/// </summary>
/// <remarks>
/// Names from AWS are other people's text. One that every file system takes as it is stays as it is; any other becomes a readable part and a
/// hash, <c>my-bucket~0f3a….json</c>. The manifest holds the name itself.
/// </remarks>
internal static class SnapshotPaths
{
    public const string Extension = ".json";

    /// <summary>Separates the readable part from the hash; it occurs in no name that stays as it is.</summary>
    public const char HashMark = '~';

    // With the hash and the extension well below the 255 bytes that file systems allow for a name.
    private const int MaxPlainLength = 100;
    private const int ReadableLength = 60;
    private const int HashBytes = 16;

    private static readonly SearchValues<char> s_plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.");

    // https://learn.microsoft.com/windows/win32/fileio/naming-a-file: not even with an extension.
    private static readonly string[] s_devices =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })];

    /// <summary>The path below the snapshot's folder, with <c>/</c> between its parts.</summary>
    public static string Of(SnapshotKey key)
    {
        var command = $"{SafeName(key.AccountId)}/{SafeName(key.Region)}/{SafeName(key.Service)}/{SafeName(key.Command)}";
        return key.Subject is null ? command + Extension : $"{command}/{SafeName(key.Subject)}{Extension}";
    }

    /// <summary>
    /// A file name that stands for the text and no other: within any file system, whether it tells upper from lower case or not.
    /// </summary>
    public static string SafeName(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        Span<char> readable = stackalloc char[Math.Min(text.Length, ReadableLength)];
        for (var i = 0; i < readable.Length; i++)
        {
            var c = char.ToLowerInvariant(text[i]);
            readable[i] = s_plain.Contains(c) && c != '.' ? c : '-';
        }

        // The UTF-16 text itself: two texts with different halves of surrogate pairs would be one in UTF-8.
        var hash = SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())).AsSpan(0, HashBytes);
        return $"{readable.Trim('-')}{HashMark}{Convert.ToHexString(hash).ToLowerInvariant()}";
    }

    /// <summary>Whether a name stands for itself.</summary>
    public static bool IsPlain(string text)
    {
        if (text.Length is 0 or > MaxPlainLength || text.AsSpan().ContainsAnyExcept(s_plain) || !char.IsAsciiLetterOrDigit(text[0]) || text[^1] == '.')
        {
            return false;
        }

        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return !s_devices.Contains(dot < 0 ? text : text[..dot], StringComparer.Ordinal);
    }
}

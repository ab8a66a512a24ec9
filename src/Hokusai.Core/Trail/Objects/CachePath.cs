using System.Security.Cryptography;
using System.Text;

namespace Hokusai.Core.Trail.Objects;

/// <summary>
/// Where a fetched object is kept below the cache folder: under its bucket and key, with its ETag in the name, so that one name never
/// stands for two contents. No key, whatever it holds, leads out of the folder or is no name to some file system.
/// </summary>
internal static class CachePath
{
    /// <summary>File systems allow 255 bytes (Windows: 255 characters) for a name; the ETag takes up to 40 of them.</summary>
    private const int MaxSegment = 160;

    /// <summary>Hex digits of a hash that stand for a name: 128 bits.</summary>
    private const int HashDigits = 32;

    /// <summary>Names that Windows keeps for devices, with any extension: https://learn.microsoft.com/windows/win32/fileio/naming-a-file.</summary>
    private static readonly string[] s_devices = ["CON", "PRN", "AUX", "NUL", "COM", "LPT", "CONIN$", "CONOUT$"];

    /// <summary>The relative path of an object.</summary>
    public static string Of(string bucket, string key, string eTag)
    {
        var segments = key.Split('/').Select(Segment).ToArray();
        segments[^1] = WithETag(segments[^1], Segment(eTag));
        return Path.Join(Segment(bucket), Path.Join(segments));
    }

    // In front of the extension, by which trail files are known.
    private static string WithETag(string name, string eTag)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? $"{name}.{eTag}" : $"{name[..dot]}.{eTag}{name[dot..]}";
    }

    // What is no plain name is replaced as a whole by its hash; the mark in front stands in no plain name.
    private static string Segment(string text)
        => IsPlain(text) ? text : $"~{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits].ToLowerInvariant()}";

    private static bool IsPlain(string text)
        => text.Length is > 0 and <= MaxSegment
            && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '=' or '+' or '@')
            && text[0] != '.'
            && text[^1] != '.'
            && !s_devices.Any(device => IsDevice(text, device));

    private static bool IsDevice(string text, string device)
        => text.StartsWith(device, StringComparison.OrdinalIgnoreCase)
            && text.AsSpan(device.Length) is "" or ['.', ..] or [>= '0' and <= '9'] or [>= '0' and <= '9', '.', ..];
}

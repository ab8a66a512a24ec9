using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Hokusai.Aws.Testbed;

/// <summary>IP addresses as EventBridge reads them: four decimal numbers, or IPv6 without a zone; never a host name, an octal or a hexadecimal number.</summary>
internal static class IpAddress
{
    private const int BitsOfByte = 8;

    /// <summary>The 4 or 16 bytes; null for other texts.</summary>
    public static byte[]? TryParse(string text)
        => text.Contains(':', StringComparison.Ordinal) ? Version6(text) : Version4(text);

    /// <summary>Selects the addresses of a CIDR block.</summary>
    /// <exception cref="FormatException">It is not a CIDR block; the messages are those of the library that AWS published, which also refuses blocks of one address.</exception>
    public static Func<string, bool> Block(string cidr)
    {
        if (cidr.Split('/') is not [var text, var bits])
        {
            throw InvalidPattern.Because("Malformed CIDR, one '/' required");
        }

        if (!int.TryParse(bits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var mask))
        {
            throw InvalidPattern.Because("Malformed CIDR, mask bits must be an integer");
        }

        if (mask < 0)
        {
            throw InvalidPattern.Because("Malformed CIDR, mask bits must not be negative");
        }

        var network = TryParse(text) ?? throw InvalidPattern.Because($"Nonstandard IP address: {text}");
        var length = network.Length * BitsOfByte;
        return mask < length
            ? address => TryParse(address) is { } other && other.Length == network.Length && HaveSameStart(network, other, mask)
            : throw InvalidPattern.Because($"IPv{(network.Length == 4 ? 4 : 6)} mask bits must be < {length}");
    }

    private static bool HaveSameStart(byte[] one, byte[] other, int bits)
    {
        var (bytes, rest) = Math.DivRem(bits, BitsOfByte);
        return one.AsSpan(0, bytes).SequenceEqual(other.AsSpan(0, bytes))
            && (rest == 0 || (one[bytes] ^ other[bytes]) >> (BitsOfByte - rest) == 0);
    }

    private static byte[]? Version4(string text)
    {
        var parts = text.Split('.');
        var bytes = new byte[4];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (parts.Length != bytes.Length || !byte.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[i]))
            {
                return null;
            }
        }

        return bytes;
    }

    private static byte[]? Version6(string text)
    {
        if (!text.All(character => character is ':' || char.IsAsciiHexDigit(character)) || !IPAddress.TryParse(text, out var address))
        {
            return null;
        }

        return address.AddressFamily is not AddressFamily.InterNetworkV6
            ? null
            : (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
    }
}

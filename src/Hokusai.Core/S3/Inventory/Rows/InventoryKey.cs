using System.Buffers;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>Keys as an inventory writes them: URL-encoded, a blank as <c>+</c>, each quote of a quoted field twice.</summary>
internal static class InventoryKey
{
    private static readonly SearchValues<byte> s_encoded = SearchValues.Create("%+\""u8);

    /// <summary>Decodes a key to the bytes that it has in S3, whatever encoding they are in.</summary>
    /// <param name="text">The field without its quotes.</param>
    /// <param name="room">Takes the key where it differs from the text; as long as the text.</param>
    /// <param name="isEncoded">Whether each <c>%</c> begins an escape, as S3 writes it; one that does not stays as it stands.</param>
    /// <returns>The key; nothing where a quote stands alone.</returns>
    public static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> text, Span<byte> room, out bool isEncoded)
    {
        isEncoded = true;
        var first = text.IndexOfAny(s_encoded);
        return first < 0 ? text : Decode(text, first, room, ref isEncoded);
    }

    private static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> text, int first, Span<byte> room, scoped ref bool isEncoded)
    {
        text[..first].CopyTo(room);
        var length = first;
        for (var i = first; i < text.Length; i++)
        {
            var value = text[i];
            if (value == '+')
            {
                value = (byte)' ';
            }
            else if (value == '"')
            {
                i++;
                if (i == text.Length || text[i] != '"')
                {
                    return [];
                }
            }
            else if (value == '%' && i + 2 < text.Length && Nibble(text[i + 1]) is var high and < 16 && Nibble(text[i + 2]) is var low and < 16)
            {
                value = (byte)((high << 4) | low);
                i += 2;
            }
            else if (value == '%')
            {
                isEncoded = false;
            }

            room[length++] = value;
        }

        return room[..length];
    }

    private static int Nibble(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => 16,
    };
}

using System.Text;

namespace Hokusai.Core.S3.AccessLogs;

/// <summary>
/// Hands out one string for equal bytes as long as it remembers them, so that millions of records do not allocate millions of bucket names. Remembers a fixed
/// number of texts, whatever it is asked. Not thread-safe.
/// </summary>
internal sealed class Utf8Texts
{
    private const int Places = 4096;

    private readonly (byte[] Bytes, string Text)[] _known = new (byte[], string)[Places];

    /// <summary>The text; bytes that are no UTF-8 become U+FFFD.</summary>
    public string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "";
        }

        // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
        var hash = 2166136261;
        foreach (var value in bytes)
        {
            hash = (hash ^ value) * 16777619;
        }

        ref var place = ref _known[hash % Places];
        if (place.Bytes is null || !bytes.SequenceEqual(place.Bytes))
        {
            place = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
        }

        return place.Text;
    }
}

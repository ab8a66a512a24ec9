using System.Runtime.CompilerServices;
using System.Text;

namespace Hokusai.Core.Trail.Files;

/// <summary>A name that is looked for at a place, its first eight bytes at once.</summary>
internal readonly struct WantedName
{
    private readonly ulong _prefix;
    private readonly ulong _mask;
    private readonly byte[] _bytes;

    public WantedName(string name)
    {
        _bytes = Encoding.UTF8.GetBytes(name);
        Span<byte> prefix = stackalloc byte[sizeof(ulong)];
        Span<byte> mask = stackalloc byte[sizeof(ulong)];
        var length = Math.Min(_bytes.Length, sizeof(ulong));
        _bytes.AsSpan(0, length).CopyTo(prefix);
        mask[..length].Fill(byte.MaxValue);
        _prefix = Unsafe.ReadUnaligned<ulong>(in prefix[0]);
        _mask = Unsafe.ReadUnaligned<ulong>(in mask[0]);
    }

    /// <summary>Whether the text begins with the name. A longer name passes too: the parser decides.</summary>
    public bool BeginsAt(ReadOnlySpan<byte> text)
        => (text.Length < sizeof(ulong) || (Unsafe.ReadUnaligned<ulong>(in text[0]) & _mask) == _prefix) && text.StartsWith(_bytes);
}

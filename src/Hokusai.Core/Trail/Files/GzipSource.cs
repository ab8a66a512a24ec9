using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Hokusai.Core.Trail.Files;

/// <summary>
/// Hands a compressed file to <see cref="GZipStream"/>, and after its last byte a small gzip member with a known text.
/// GZipStream ends in silence when its input ends early or is followed by other bytes; that it unpacks the added member,
/// whole and alone, is the proof that the file's own members were complete.
/// </summary>
internal sealed class GzipSource(TrailInput input, byte[] buffer) : ReadOnlyStream
{
    // Nobody can know it beforehand and put it into a file.
    private static readonly byte[] s_endText = Guid.NewGuid().ToByteArray();
    private static readonly byte[] s_endMember = Compress(s_endText);

    private long _position;
    private int _filled;
    private int _taken;
    private int _endTaken;

    /// <summary>The text of the added member.</summary>
    public static ReadOnlySpan<byte> EndText => s_endText;

    /// <summary>The added member.</summary>
    public static ReadOnlySpan<byte> EndMember => s_endMember;

    /// <summary>Whether the file was used up and the added member was handed out.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Compressed bytes handed out so far.</summary>
    public long BytesRead => _position - (_filled - _taken);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Read(Span<byte> destination)
    {
        if (_taken == _filled)
        {
            _taken = 0;
            _filled = IsAtEnd ? 0 : input.Read(buffer, _position);
            _position += _filled;
        }

        if (_filled > 0)
        {
            var count = Math.Min(destination.Length, _filled - _taken);
            buffer.AsSpan(_taken, count).CopyTo(destination);
            _taken += count;
            return count;
        }

        IsAtEnd = true;
        var rest = s_endMember.AsSpan(_endTaken);
        rest = rest[..Math.Min(destination.Length, rest.Length)];
        rest.CopyTo(destination);
        _endTaken += rest.Length;
        return rest.Length;
    }

    private static byte[] Compress(byte[] text)
    {
        var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Optimal))
        {
            gzip.Write(text);
        }

        return member.ToArray();
    }
}

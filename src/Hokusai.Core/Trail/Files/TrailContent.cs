using System.Text;

namespace Hokusai.Core.Trail.Files;

/// <summary>The text of a file as UTF-8, whatever it is packed and encoded in; recognised by its first bytes.</summary>
internal sealed class TrailContent : IDisposable
{
    private readonly GzipContent? _gzip;
    private readonly Stream _stream;
    private ReadOnlyMemory<byte> _head;

    private TrailContent(GzipContent? gzip, Stream stream, ReadOnlyMemory<byte> head)
    {
        _gzip = gzip;
        _stream = stream;
        _head = head;
    }

    /// <summary>A gzip file whose text was all taken.</summary>
    public static TrailContent TakenWhole() => new(null, Stream.Null, default) { IsGzip = true };

    /// <summary>How it ended; meaningful once <see cref="Read"/> gave 0.</summary>
    public ContentEnd End => _gzip?.End ?? ContentEnd.Complete;

    /// <summary>Whether it is packed with gzip.</summary>
    public bool IsGzip { get; private init; }

    /// <summary>Compressed bytes read so far; 0 where nothing is compressed.</summary>
    public long CompressedBytes => _gzip?.CompressedBytes ?? 0;

    /// <summary>Looks into an open input. The buffer is used until this is disposed; the input stays the caller's.</summary>
    public static TrailContent Open(TrailInput input, byte[] buffer)
    {
        Span<byte> magic = stackalloc byte[2];
        var isGzip = input.Read(magic, 0) == 2 && magic[0] == 0x1F && magic[1] == 0x8B;
        var (gzip, stream) = Unpack(input, isGzip, buffer);
        var head = new byte[4];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (EncodingOf(head.AsSpan(0, length)) is not { } encoding)
        {
            return new TrailContent(gzip, stream, head.AsMemory(0, length)) { IsGzip = isGzip };
        }

        stream.Dispose();
        (gzip, stream) = Unpack(input, isGzip, buffer);
        return new TrailContent(gzip, Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8), default) { IsGzip = isGzip };
    }

    /// <summary>Reads on; 0 at the end.</summary>
    public int Read(Span<byte> destination)
    {
        if (_head.IsEmpty)
        {
            return _stream.Read(destination);
        }

        var count = Math.Min(destination.Length, _head.Length);
        _head.Span[..count].CopyTo(destination);
        _head = _head[count..];
        return count;
    }

    public void Dispose() => _stream.Dispose();

    private static (GzipContent? Gzip, Stream Stream) Unpack(TrailInput input, bool isGzip, byte[] buffer)
    {
        var gzip = isGzip ? new GzipContent(input, buffer) : null;
        return (gzip, (Stream?)gzip ?? new PlainContent(input));
    }

    /// <summary>
    /// The encoding to translate from; null for UTF-8. Windows PowerShell's redirection writes UTF-16. JSON begins with two
    /// ASCII characters, so zeros tell UTF-16 without a byte order mark (RFC 4627, section 3).
    /// </summary>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, 0, 0] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [not 0, 0, not 0, 0] => Encoding.Unicode,
        [0, not 0, 0, not 0] => Encoding.BigEndianUnicode,
        _ => null,
    };
}

using System.IO.Compression;

namespace Hokusai.Core.Trail.Files;

/// <summary>How a file's content came to its end.</summary>
internal enum ContentEnd
{
    /// <summary>Complete, as far as the container can tell.</summary>
    Complete,

    /// <summary>The gzip stream is cut off.</summary>
    Truncated,

    /// <summary>The gzip stream is damaged.</summary>
    Corrupt,

    /// <summary>Other bytes follow the gzip stream.</summary>
    TrailingBytes,

    /// <summary>It unpacks to more than any trail does.</summary>
    Bomb,
}

/// <summary>
/// The unpacked content of a gzip file of one or more members, up to its end or its damage. The bytes before a damage are
/// all delivered: GZipStream drops what it had unpacked when it comes upon one, so they are unpacked again byte by byte.
/// </summary>
internal sealed class GzipContent : ReadOnlyStream
{
    private readonly TrailInput _input;
    private readonly byte[] _buffer;
    private GzipSource _source;
    private GZipStream _gzip;
    private long _delivered;
    private bool _isStepping;
    private bool _isOver;

    /// <summary>Unpacks an input with a buffer to read it through.</summary>
    public GzipContent(TrailInput input, byte[] buffer)
    {
        _input = input;
        _buffer = buffer;
        (_source, _gzip) = Open();
    }

    /// <summary>How it ended; meaningful once <see cref="Read(Span{byte})"/> gave 0.</summary>
    public ContentEnd End { get; private set; }

    /// <summary>Compressed bytes read so far.</summary>
    public long CompressedBytes => _source.BytesRead;

    public override int Read(Span<byte> destination)
    {
        if (_isOver)
        {
            return 0;
        }

        var count = _isStepping ? Step(destination) : ReadPiece(destination);
        _delivered += count;
        if (_delivered > TrailLimits.GzipRatioFloor && _delivered / Math.Max(CompressedBytes, 1) > TrailLimits.MaxGzipRatio)
        {
            return Finish(ContentEnd.Bomb);
        }

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }

    private (GzipSource Source, GZipStream Gzip) Open()
    {
        var source = new GzipSource(_input, _buffer);
        return (source, new GZipStream(source, CompressionMode.Decompress));
    }

    private int ReadPiece(Span<byte> destination)
    {
        try
        {
            var count = _gzip.Read(destination);
            return _source.IsAtEnd || count == 0 ? FinishAtEnd(destination[..count]) : count;
        }
        catch (InvalidDataException)
        {
            if (_source.IsAtEnd)
            {
                // The added member was taken for the rest of a cut-off one.
                return Finish(ContentEnd.Truncated);
            }
        }

        StepToDamage();
        return Step(destination);
    }

    /// <summary>Everything from the file itself came before: GZipStream asks for more only when it has given all it can.</summary>
    private int FinishAtEnd(ReadOnlySpan<byte> text)
    {
        if (!_source.IsAtEnd)
        {
            return Finish(ContentEnd.TrailingBytes);
        }

        Span<byte> rest = stackalloc byte[GzipSource.EndText.Length];
        try
        {
            var isWhole = GzipSource.EndText.StartsWith(text)
                && _gzip.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false) == rest.Length - text.Length
                && rest[..^text.Length].SequenceEqual(GzipSource.EndText[text.Length..]);
            return Finish(isWhole ? ContentEnd.Complete : ContentEnd.Truncated);
        }
        catch (InvalidDataException)
        {
            return Finish(ContentEnd.Truncated);
        }
    }

    private void StepToDamage()
    {
        _gzip.Dispose();
        (_source, _gzip) = Open();
        var known = new byte[TrailLimits.ChunkBytes];
        for (var left = _delivered; left > 0;)
        {
            left -= _gzip.Read(known.AsSpan(0, (int)Math.Min(left, known.Length)));
        }

        _isStepping = true;
    }

    private int Step(Span<byte> destination)
    {
        var count = 0;
        try
        {
            while (count < destination.Length && _gzip.Read(destination.Slice(count, 1)) == 1 && !_source.IsAtEnd)
            {
                count++;
            }
        }
        catch (InvalidDataException)
        {
            // The damage is reached.
        }

        if (count < destination.Length)
        {
            Finish(ContentEnd.Corrupt);
        }

        return count;
    }

    private int Finish(ContentEnd end)
    {
        End = end;
        _isOver = true;
        return 0;
    }
}

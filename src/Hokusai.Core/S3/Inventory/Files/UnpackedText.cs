using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.S3.Inventory.Files;

/// <summary>Where GZipStream unpacks a data file to: the text goes on, the member that <see cref="PackedContent"/> added is held back as the proof of the end.</summary>
internal sealed class UnpackedText(PackedContent packed, Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> onText) : Stream
{
    private readonly byte[] _end = new byte[GzipSource.EndText.Length];
    private long _length;
    private int _endLength;

    /// <summary>Whether nothing came after the file's own text but the added member's.</summary>
    public bool IsWhole => _endLength == _end.Length && GzipSource.EndText.SequenceEqual(_end);

    /// <summary>Whether the added member was not reached although nothing was found damaged: other bytes lie between.</summary>
    public bool HasTrailingBytes => _endLength == 0;

    /// <summary>Whether the file unpacked to more than any inventory does.</summary>
    public bool IsBomb { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (packed.IsAtEnd)
        {
            var count = Math.Min(buffer.Length, _end.Length - _endLength);
            buffer.Span[..count].CopyTo(_end.AsSpan(_endLength));
            // More than the member's text is none either.
            _endLength = count < buffer.Length ? -1 : _endLength + count;
            return _endLength < 0 ? throw new InvalidDataException("The file is cut off.") : ValueTask.CompletedTask;
        }

        _length += buffer.Length;
        if (_length > InventoryLimits.GzipRatioFloor && _length / packed.BytesRead > InventoryLimits.MaxGzipRatio)
        {
            IsBomb = true;
            throw new InvalidDataException("The file unpacks to an implausible size.");
        }

        return onText(buffer, cancellationToken);
    }

    public override void Flush()
    {
        // Nothing is held back.
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

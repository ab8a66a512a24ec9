using System.Security.Cryptography;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.S3.Inventory.Files;

/// <summary>
/// Hands a data file on as it is stored, in large pieces, and takes its MD5 on the way. A gzip file is followed by a small member with a known text: that it is
/// unpacked whole proves that the file's own members were complete, which GZipStream does not tell.
/// </summary>
internal sealed class PackedContent(Stream file, bool needsMd5, Action<long> onRead) : ReadOnlyStream
{
    // Before a piece there is room for the last byte of the one before.
    private readonly byte[] _chunk = new byte[1 + InventoryLimits.PackedChunkBytes];
    private readonly IncrementalHash? _md5 = needsMd5 ? CreateMd5() : null;
    private int _headLength;

    /// <summary>The first bytes, by which the format is told.</summary>
    public ReadOnlySpan<byte> Head => _chunk.AsSpan(1, _headLength);

    /// <summary>Bytes read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Whether the file was read to its end.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Reads the first piece.</summary>
    public async Task ReadHeadAsync(CancellationToken cancellationToken)
    {
        // A network hands over what has come; the format needs a few bytes.
        _headLength = await file.ReadAtLeastAsync(_chunk.AsMemory(1), 4, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        Count(_headLength);
    }

    /// <summary>The MD5 of what was read, in hexadecimal digits; null where it was not asked for.</summary>
    public string? Md5() => _md5 is null ? null : Convert.ToHexString(_md5.GetCurrentHash());

    /// <summary>The file, and nothing after it.</summary>
    public async Task CopyFileToAsync(Stream destination, CancellationToken cancellationToken)
    {
        for (var count = _headLength; count > 0; count = await ReadPieceAsync(cancellationToken).ConfigureAwait(false))
        {
            await destination.WriteAsync(_chunk.AsMemory(1, count), cancellationToken).ConfigureAwait(false);
        }

        IsAtEnd = true;
    }

    /// <summary>The file and the member after it: what GZipStream asks for.</summary>
    /// <remarks>
    /// GZipStream forgets what is left of a piece after the end of a member. So the file's last byte, which belongs to the end of its last member, goes with the
    /// member after it: where it does not belong to that, the piece begins with no member, and the added one is not unpacked.
    /// </remarks>
    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        var from = 1;
        for (var count = _headLength; count > 0; count = await ReadPieceAsync(cancellationToken).ConfigureAwait(false))
        {
            await destination.WriteAsync(_chunk.AsMemory(from, count - from), cancellationToken).ConfigureAwait(false);
            _chunk[0] = _chunk[count];
            from = 0;
        }

        IsAtEnd = true;
        await destination.WriteAsync((byte[])[.. _chunk.AsSpan(from, 1 - from), .. GzipSource.EndMember], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Is not asked for: the content is copied.</summary>
    public override int Read(Span<byte> destination) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _md5?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadPieceAsync(CancellationToken cancellationToken)
    {
        var count = await file.ReadAsync(_chunk.AsMemory(1), cancellationToken).ConfigureAwait(false);
        Count(count);
        return count;
    }

    private void Count(int count)
    {
        _md5?.AppendData(_chunk, 1, count);
        BytesRead += count;
        onRead(count);
    }

    // S3 Inventory names its files' MD5; nothing secret depends on it.
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The manifest has no other checksum.")]
    private static IncrementalHash CreateMd5() => IncrementalHash.CreateHash(HashAlgorithmName.MD5);
}

namespace Hokusai.Core.S3.Inventory.Checksums;

/// <summary>One file on its way through a lane of <see cref="Md5Lanes"/>: read piece by piece into a part of the room that all lanes share.</summary>
internal sealed class Md5Lane(InventoryFile file, Stream content, int lane, byte[] room) : IAsyncDisposable
{
    /// <summary>Bytes of the room that a lane has.</summary>
    public const int RoomBytes = PieceBytes + Md5Lanes.MostPadding;

    /// <summary>Bytes read at a time, a number of blocks: the pieces of all lanes stay in the nearer caches.</summary>
    private const int PieceBytes = 32 * 1024;

    private int _end = lane * RoomBytes;
    private long _length;
    private bool _isAtEnd;

    /// <summary>The file.</summary>
    public InventoryFile File => file;

    /// <summary>The lane.</summary>
    public int Lane => lane;

    /// <summary>Where in the room the next block begins.</summary>
    public int Start { get; private set; } = lane * RoomBytes;

    /// <summary>Blocks that were read and not taken up.</summary>
    public int Blocks => (_end - Start) / Md5Lanes.BlockBytes;

    /// <summary>Whether the whole file and its padding were taken up.</summary>
    public bool IsDone => _isAtEnd && Blocks == 0;

    /// <summary>Reads the next piece, where the last was taken up; after the last comes the padding.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (Blocks > 0)
        {
            return;
        }

        Start = lane * RoomBytes;
        var count = await content.ReadAtLeastAsync(room.AsMemory(Start, PieceBytes), PieceBytes, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        _length += count;
        _end = Start + count;
        if (count < PieceBytes)
        {
            _end += Md5Lanes.Pad(room.AsSpan(_end, Md5Lanes.MostPadding), _length);
            _isAtEnd = true;
        }
    }

    /// <summary>Leaves out what was taken up.</summary>
    public void Skip(int blocks) => Start += blocks * Md5Lanes.BlockBytes;

    public ValueTask DisposeAsync() => content.DisposeAsync();
}

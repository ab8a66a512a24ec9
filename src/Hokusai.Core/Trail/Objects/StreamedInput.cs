using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.Trail.Objects;

/// <summary>
/// The bytes of an object too large for memory, fetched while they are read. The beginning is kept, because every reader looks at it twice;
/// whoever goes further back has the object fetched a second time.
/// </summary>
internal sealed class StreamedInput(IObjectStore store, StoredObject item, CancellationToken cancellationToken) : TrailInput
{
    private readonly byte[] _head = new byte[TrailLimits.ChunkBytes];
    private readonly byte[] _piece = new byte[TrailLimits.ChunkBytes];
    private ObjectDownload? _download;
    private int _headLength = -1;

    public override int Read(Span<byte> destination, long position)
    {
        if (_headLength < 0)
        {
            _download = new ObjectDownload(store, item);
            _headLength = Wait(_download.ReadAllAsync(_head, cancellationToken));
        }

        if (position < _headLength)
        {
            var head = _head.AsSpan((int)position, Math.Min(destination.Length, _headLength - (int)position));
            head.CopyTo(destination);
            return head.Length;
        }

        if (_download!.Position != position)
        {
            _download.Dispose();
            _download = new ObjectDownload(store, item, position);
        }

        var count = Wait(_download.ReadAsync(_piece.AsMemory(0, Math.Min(_piece.Length, destination.Length)), cancellationToken));
        _piece.AsSpan(0, count).CopyTo(destination);
        return count;
    }

    public override void Dispose() => _download?.Dispose();

    // Reading threads are threads of their own, and wait.
    private static int Wait(ValueTask<int> reading) => reading.IsCompletedSuccessfully ? reading.Result : reading.AsTask().GetAwaiter().GetResult();
}

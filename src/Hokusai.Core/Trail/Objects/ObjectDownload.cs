namespace Hokusai.Core.Trail.Objects;

/// <summary>
/// The bytes of one object from front to back, exactly as many as the listing says. Where the connection breaks, or ends before its end,
/// the rest is asked for; where that does not help, reading fails: a part is never taken for the whole.
/// </summary>
internal sealed class ObjectDownload(IObjectStore store, StoredObject item, long start = 0) : IDisposable
{
    /// <summary>
    /// Connections for one object. The client retries requests by itself, with pauses; this is for those that break while their body
    /// arrives, which a second try nearly always mends.
    /// </summary>
    public const int MaxConnections = 6;

    private Stream? _stream;
    private int _opened;

    /// <summary>How far the reading is.</summary>
    public long Position { get; private set; } = start;

    /// <summary>Reads on; 0 at the end of the object.</summary>
    /// <exception cref="ObjectStoreException">The object could not be opened, or not be read to its end.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken)
    {
        var left = item.Size - Position;
        destination = destination[..(int)Math.Min(destination.Length, left)];
        while (destination.Length > 0)
        {
            _stream ??= await OpenAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                var count = await _stream.ReadAsync(destination, cancellationToken).ConfigureAwait(false);
                Position += count;
                if (count > 0)
                {
                    return count;
                }
            }
            catch (IOException)
            {
                // Asked for anew below.
            }

            Dispose();
        }

        return 0;
    }

    /// <summary>Reads on until the memory is full or the object ends.</summary>
    public async ValueTask<int> ReadAllAsync(Memory<byte> destination, CancellationToken cancellationToken)
    {
        var length = 0;
        int count;
        while ((count = await ReadAsync(destination[length..], cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += count;
        }

        return length;
    }

    public void Dispose()
    {
        _stream?.Dispose();
        _stream = null;
    }

    private Task<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        if (_opened == MaxConnections)
        {
            throw new ObjectStoreException($"The connection broke {MaxConnections} times; {Position} of {item.Size} bytes had come.")
            {
                ErrorId = ObjectErrorIds.ObjectIncomplete,
                Advice = "Run it again when the network is better.",
            };
        }

        _opened++;
        return store.OpenAsync(item, Position, cancellationToken);
    }
}

namespace Hokusai.Core.S3.Inventory;

/// <summary>
/// A file of this machine, read in large pieces by threads that have nothing else to do: an asynchronous read would hand each piece to another thread of the pool and back,
/// which takes longer than the system's cache takes to answer.
/// </summary>
/// <param name="path">The file.</param>
internal sealed class LocalFileStream(string path) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan)
{
    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }
}

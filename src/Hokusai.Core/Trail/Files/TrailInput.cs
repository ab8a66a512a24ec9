namespace Hokusai.Core.Trail.Files;

/// <summary>The stored bytes of one trail file. Read by position: where a gzip stream is damaged, it is read a second time.</summary>
internal abstract class TrailInput : IDisposable
{
    /// <summary>Reads from a position on; 0 at the end.</summary>
    public abstract int Read(Span<byte> destination, long position);

    public abstract void Dispose();
}

using Microsoft.Win32.SafeHandles;

namespace Hokusai.Core.Trail.Files;

/// <summary>The bytes of a file of this machine.</summary>
internal sealed class FileInput(string path) : TrailInput
{
    private readonly SafeFileHandle _handle = File.OpenHandle(
        path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);

    public override int Read(Span<byte> destination, long position) => RandomAccess.Read(_handle, destination, position);

    public override void Dispose() => _handle.Dispose();
}

using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>
/// A temporary file that takes records which memory has no room for, written and read in blocks by several threads. It lies in a folder that only this user can
/// enter, and both are deleted when it is disposed of; where the system allows it the name is gone as soon as the file is open, so that not even a killed process
/// leaves anything behind.
/// </summary>
internal sealed class SpillFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hokusai-");
    private readonly SafeFileHandle _file;
    private long _length;

    /// <summary>Makes the file.</summary>
    /// <exception cref="IOException">There is no room, or no temporary folder.</exception>
    public SpillFile()
    {
        try
        {
            var path = Path.Combine(_folder.FullName, "versions");
            _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
            if (!OperatingSystem.IsWindows())
            {
                _folder.Delete(recursive: true);
            }
        }
        catch
        {
            _folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Bytes written.</summary>
    public long Length => Interlocked.Read(ref _length);

    /// <summary>Writes records and says where they are.</summary>
    public long Write<T>(ReadOnlySpan<T> records)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(records);
        var position = Interlocked.Add(ref _length, bytes.Length) - bytes.Length;
        RandomAccess.Write(_file, bytes, position);
        return position;
    }

    /// <summary>Reads records back.</summary>
    /// <exception cref="EndOfStreamException">The file was cut off meanwhile.</exception>
    public void Read<T>(Span<T> records, long position)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(records);
        while (bytes.Length > 0)
        {
            var count = RandomAccess.Read(_file, bytes, position);
            if (count == 0)
            {
                throw new EndOfStreamException("The temporary file was cut off meanwhile.");
            }

            bytes = bytes[count..];
            position += count;
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _folder.Refresh();
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }
}

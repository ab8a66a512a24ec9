using System.Buffers;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.Trail.Objects;

/// <summary>
/// A folder that keeps fetched objects for a later run. An object is written under a passing name and then renamed, so that whatever
/// ends the run leaves no half file under a name that is read.
/// </summary>
internal sealed class ObjectCache
{
    private const string PartsFolder = ".parts";

    // Trails tell who did what: others on the machine have no business in them.
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _folder;
    private readonly string _bucket;

    /// <summary>A cache of one bucket's objects. What a killed run left half written is removed.</summary>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    public ObjectCache(string folder, string bucket)
    {
        _folder = folder;
        _bucket = bucket;
        CreateFolder(Path.Join(folder, PartsFolder));
        foreach (var part in Directory.EnumerateFiles(Path.Join(folder, PartsFolder)))
        {
            RemoveUnlessInUse(part);
        }
    }

    /// <summary>Opens an object that was kept; null where it was not, or has changed since.</summary>
    public TrailInput? Find(StoredObject item)
    {
        var file = PathOf(item) is { } path ? new FileInfo(path) : null;
        return file is { Exists: true } && file.Length == item.Size ? new FileInput(file.FullName) : null;
    }

    /// <summary>Fetches an object into the cache and opens it; null where nothing would tell its content from a later one's.</summary>
    /// <exception cref="ObjectStoreException">It could not be fetched; nothing of it is kept.</exception>
    /// <exception cref="IOException">It could not be written.</exception>
    public async Task<TrailInput?> FetchAsync(IObjectStore store, StoredObject item, CancellationToken cancellationToken)
    {
        if (PathOf(item) is not { } path)
        {
            return null;
        }

        CreateFolder(Path.GetDirectoryName(path)!);
        var part = Path.Join(_folder, PartsFolder, Guid.NewGuid().ToString("N"));
        try
        {
            using (var download = new ObjectDownload(store, item))
            {
                await WriteAsync(part, download, cancellationToken).ConfigureAwait(false);
            }

            File.Move(part, path, overwrite: true);
            return new FileInput(path);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    private static async Task WriteAsync(string part, ObjectDownload download, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OnlyOwner;
        }

        var stream = new FileStream(part, options);
        await using (stream.ConfigureAwait(false))
        {
            var buffer = ArrayPool<byte>.Shared.Rent(TrailLimits.ChunkBytes);
            int count;
            while ((count = await download.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                await stream.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }

            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OnlyOwner | UnixFileMode.UserExecute);
        }
    }

    private static void RemoveUnlessInUse(string part)
    {
        try
        {
            using var last = new FileStream(part, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            // Another run is writing it, or has just renamed it.
        }
    }

    private string? PathOf(StoredObject item) => item.ETag is { Length: > 0 } eTag ? Path.Join(_folder, CachePath.Of(_bucket, item.Key, eTag)) : null;
}

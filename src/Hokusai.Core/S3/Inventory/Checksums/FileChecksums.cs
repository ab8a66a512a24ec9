namespace Hokusai.Core.S3.Inventory.Checksums;

/// <summary>
/// The MD5 of data files that can be read twice, taken of several at a time before their rows are read: by then they are in the system's cache. Hashing one file
/// alone, as it is unpacked, takes a quarter of the time that unpacking does.
/// </summary>
internal sealed class FileChecksums
{
    /// <summary>Fewer files in step are not worth the second reading.</summary>
    private const int LeastInGroup = 3;

    private readonly Dictionary<InventoryFile, Lazy<Task<IReadOnlyDictionary<InventoryFile, string>>>> _groups = [];

    /// <summary>Prepares groups of files.</summary>
    /// <param name="files">The files in the order in which they are read.</param>
    /// <param name="content">Where they are.</param>
    /// <param name="threads">How many are read at a time; neighbours come into different groups, so that no reader waits for another's.</param>
    /// <param name="cancellationToken">Stops the hashing.</param>
    public FileChecksums(IEnumerable<InventoryFile> files, IInventoryFiles content, int threads, CancellationToken cancellationToken)
    {
        if (!content.CanReadTwice)
        {
            return;
        }

        foreach (var chunk in files.Where(file => file.Md5 is not null).Chunk(threads * Md5Lanes.Lanes))
        {
            foreach (var group in chunk.Select((file, at) => (file, at)).GroupBy(entry => entry.at % threads, entry => entry.file).Select(group => group.ToList()).Where(group => group.Count >= LeastInGroup))
            {
                var hashes = new Lazy<Task<IReadOnlyDictionary<InventoryFile, string>>>(() => Task.Run(() => new Md5Group(group, content).HashAsync(cancellationToken), cancellationToken));
                group.ForEach(file => _groups[file] = hashes);
            }
        }
    }

    /// <summary>The MD5 of a file in hexadecimal digits; null where it is to be taken while the file is read.</summary>
    /// <exception cref="OperationCanceledException">The hashing was stopped.</exception>
    public async ValueTask<string?> FindAsync(InventoryFile file)
        => _groups.TryGetValue(file, out var group) && (await group.Value.ConfigureAwait(false)).TryGetValue(file, out var md5) ? md5 : null;
}

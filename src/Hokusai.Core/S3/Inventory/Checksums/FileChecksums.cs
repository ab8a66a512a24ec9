namespace Hokusai.Core.S3.Inventory.Checksums;

/// <summary>
/// The MD5 of data files that can be read twice, taken of several at a time: while their rows are read, so that the second reading comes from the system's cache. Hashing one
/// file alone, as it is unpacked, takes a quarter of the time that unpacking does.
/// </summary>
internal sealed class FileChecksums : IAsyncDisposable
{
    /// <summary>Fewer files in step are not worth the second reading.</summary>
    private const int LeastInGroup = 3;

    private readonly Dictionary<InventoryFile, Md5Group> _groups = [];

    /// <summary>Prepares groups of files.</summary>
    /// <param name="files">The files in the order in which they are read.</param>
    /// <param name="content">Where they are.</param>
    public FileChecksums(IEnumerable<InventoryFile> files, IInventoryFiles content)
    {
        if (!content.CanReadTwice || !Md5Lanes.IsSupported)
        {
            return;
        }

        foreach (var group in files.Where(file => file.Md5 is not null).Distinct().Chunk(Md5Lanes.Lanes).Where(chunk => chunk.Length >= LeastInGroup))
        {
            var hashes = new Md5Group(group, content);
            Array.ForEach(group, file => _groups.Add(file, hashes));
        }
    }

    /// <summary>Whether a file is hashed here; else it is to be hashed as it is read.</summary>
    public bool Has(InventoryFile file) => _groups.ContainsKey(file);

    /// <summary>Hashes a share of a file and its neighbours, before the file is read. What another thread is at is not waited for, but by the last.</summary>
    /// <exception cref="OperationCanceledException">The hashing was stopped.</exception>
    public ValueTask BeginAsync(InventoryFile file, CancellationToken cancellationToken)
        => _groups.TryGetValue(file, out var group) ? group.AdvanceAsync(cancellationToken) : ValueTask.CompletedTask;

    /// <summary>
    /// The MD5 of a file, in hexadecimal digits, once <see cref="BeginAsync"/> was called of all its neighbours, too; null where it is not hashed here, or could not be
    /// read.
    /// </summary>
    /// <exception cref="OperationCanceledException">The hashing was stopped.</exception>
    public async ValueTask<string?> FindAsync(InventoryFile file)
        => _groups.TryGetValue(file, out var group) ? (await group.Hashes.ConfigureAwait(false)).GetValueOrDefault(file) : null;

    public async ValueTask DisposeAsync()
    {
        foreach (var group in _groups.Values.Distinct())
        {
            await group.DisposeAsync().ConfigureAwait(false);
        }
    }
}

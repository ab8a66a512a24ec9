namespace Hokusai.Core.S3.Inventory;

/// <summary>Where the data files of an inventory are: a folder, or the destination bucket.</summary>
public interface IInventoryFiles
{
    /// <summary>What a file is called in problems: its path, or its address.</summary>
    string NameOf(InventoryFile file);

    /// <summary>Whether a file may be read a second time: it is on this machine, where that costs little.</summary>
    bool CanReadTwice { get; }

    /// <summary>Opens a file for one reading from its beginning. Several are open at a time.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">It cannot be read. So it is where the stream throws it.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    Task<Stream> OpenAsync(InventoryFile file, CancellationToken cancellationToken);
}

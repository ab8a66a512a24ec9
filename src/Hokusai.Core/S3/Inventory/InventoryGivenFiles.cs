namespace Hokusai.Core.S3.Inventory;

/// <summary>Data files that were named one by one; their keys are their paths.</summary>
internal sealed class InventoryGivenFiles : IInventoryFiles
{
    public bool CanReadTwice => true;

    public string NameOf(InventoryFile file) => file.Key;

    public Task<Stream> OpenAsync(InventoryFile file, CancellationToken cancellationToken)
        => Task.FromResult<Stream>(new LocalFileStream(file.Key));
}

using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.S3.Inventory.Stored;

/// <summary>The data files of an inventory in its destination bucket.</summary>
internal sealed class StoredInventoryFiles(IObjectStore store) : IInventoryFiles
{
    public bool CanReadTwice => false;

    public string NameOf(InventoryFile file) => $"s3://{store.Bucket}/{file.Key}";

    public async Task<Stream> OpenAsync(InventoryFile file, CancellationToken cancellationToken)
    {
        var size = file.Size ?? await SizeAsync(file, cancellationToken).ConfigureAwait(false);
        return new ObjectDownloadStream(store, new StoredObject(file.Key, size, ETag: null));
    }

    private async Task<long> SizeAsync(InventoryFile file, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in store.ListAsync(file.Key, startAfter: null, cancellationToken).ConfigureAwait(false))
            {
                return item.Key == file.Key ? item.Size : throw Missing(file);
            }
        }
        catch (ObjectStoreException e)
        {
            throw new IOException(e.Message, e);
        }

        throw Missing(file);
    }

    private static FileNotFoundException Missing(InventoryFile file) => new($"The manifest lists {file.Key}, and the destination bucket has no such object.");
}

using Hokusai.Core.Trail.Objects;

namespace Hokusai.Core.S3.Inventory.Stored;

/// <summary>Finds an inventory in the bucket that S3 writes it to.</summary>
/// <param name="store">The destination bucket.</param>
/// <param name="problem">Takes what is wrong.</param>
public sealed class InventoryBucket(IObjectStore store, Action<ReadProblem> problem)
{

    /// <summary>The inventory; null where there is none or it cannot be read, which was told.</summary>
    /// <param name="prefix">
    /// The key of a <c>manifest.json</c>, or what keys begin with: then the newest inventory below it. S3 writes
    /// <c>prefix/source-bucket/configuration/2024-01-05T01-00Z/manifest.json</c>:
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<InventorySource?> OpenAsync(string prefix, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var source = $"s3://{store.Bucket}/{prefix}";
        try
        {
            if (await FindAsync(prefix, cancellationToken).ConfigureAwait(false) is not { } manifest)
            {
                problem(new ReadProblem
                {
                    Source = source,
                    ErrorId = InventoryErrorIds.NothingFound,
                    Reason = "No manifest.json is there.",
                    Advice = "Name the destination of the inventory, s3://bucket/prefix, or its manifest. S3 writes the first one up to 48 hours after the inventory was configured.",
                });
                return null;
            }

            source = $"s3://{store.Bucket}/{manifest.Key}";
            var content = await ReadAsync(manifest, cancellationToken).ConfigureAwait(false);
            await VerifyAsync(manifest, content, source, cancellationToken).ConfigureAwait(false);
            return InventoryManifestReader.Read(content, source, problem) is { } read ? new InventoryFinder(problem).Open(read, new StoredInventoryFiles(store), source) : null;
        }
        catch (ObjectStoreException e)
        {
            problem(e.ToProblem(source));
        }
        catch (IOException e)
        {
            problem(new ReadProblem { Source = source, ErrorId = InventoryErrorIds.FileUnreadable, Reason = $"It could not be read: {e.Message}" });
        }

        return null;
    }

    // The names of the folders are times, and sort as such.
    private async Task<StoredObject?> FindAsync(string prefix, CancellationToken cancellationToken)
    {
        StoredObject? newest = null;
        await foreach (var item in store.ListAsync(prefix, startAfter: null, cancellationToken).ConfigureAwait(false))
        {
            if ((item.Key.EndsWith("/" + InventoryManifestReader.FileName, StringComparison.Ordinal) || item.Key == prefix) && (newest is null || (item.LastModified ?? default) >= (newest.LastModified ?? default)))
            {
                newest = item;
            }
        }

        return newest;
    }

    private async Task VerifyAsync(StoredObject manifest, byte[] content, string source, CancellationToken cancellationToken)
    {
        var key = manifest.Key[..(manifest.Key.LastIndexOf('/') + 1)] + InventoryManifestReader.ChecksumFileName;
        await foreach (var item in store.ListAsync(key, startAfter: null, cancellationToken).ConfigureAwait(false))
        {
            if (item.Key == key)
            {
                var checksum = await ReadAsync(item, cancellationToken).ConfigureAwait(false);
                InventoryManifestReader.Verify(content, checksum, source, problem);
            }

            return;
        }
    }

    private async Task<byte[]> ReadAsync(StoredObject item, CancellationToken cancellationToken)
    {
        if (item.Size > InventoryLimits.MaxManifestBytes)
        {
            throw new ObjectStoreException($"{item.Key} has {item.Size} bytes, more than any inventory's.") { ErrorId = InventoryErrorIds.ManifestDamaged };
        }

        var stream = new ObjectDownloadStream(store, item);
        await using (stream.ConfigureAwait(false))
        {
            using var content = new MemoryStream((int)item.Size);
            await stream.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
            return content.ToArray();
        }
    }
}

using System.Text;
using Hokusai.Core.S3.Inventory;
using Hokusai.Core.S3.Inventory.Rows;

namespace Hokusai.Core.S3.Listing;

/// <summary>A listing as rows, one after another.</summary>
internal sealed class ListingRows(IObjectListing listing, IInventoryObserver observer) : IObjectRows
{
    // A page of the API has 1,000 entries: ten of them are some seconds.
    private const int ProgressEntries = 10_000;

    // A character has three bytes of UTF-8 at most, or two of them four; keys have at most 1,024 bytes, but a file may say otherwise.
    private byte[] _key = new byte[InventoryLimits.MaxKeyBytes * 3];
    private int _problems;

    public string Bucket => listing.Bucket;

    public string Name => listing.Bucket.Length > 0 ? listing.Bucket : "listing";

    public bool ListsVersions => listing.HasVersions;

    public bool TellsExpirations => false;

    public bool? TellsLocks => null;

    // What the listing left out it told, entry by entry.
    public long BadRows => _problems;

    public int IncompleteFiles => 0;

    public async Task<IReadOnlyList<TSink>> ReadAsync<TSink>(Func<TSink> createSink, int threads, CancellationToken cancellationToken)
        where TSink : IInventoryRowSink
    {
        var sink = createSink();
        var entries = 0L;
        await foreach (var version in listing.ReadAsync(Tell, cancellationToken).ConfigureAwait(false))
        {
            Add(version, sink);
            if (++entries % ProgressEntries == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                observer.OnProgress(new InventoryProgress(0, 0, 0, null) { Entries = entries });
            }
        }

        return [sink];
    }

    private void Tell(ReadProblem problem)
    {
        _problems++;
        observer.OnProblem(problem);
    }

    private void Add<TSink>(in ListedVersion version, TSink sink)
        where TSink : IInventoryRowSink
    {
        var most = Encoding.UTF8.GetMaxByteCount(version.Key.Length);
        if (_key.Length < most)
        {
            _key = new byte[most];
        }

        sink.OnRow(new InventoryRow
        {
            Key = _key.AsSpan(0, Encoding.UTF8.GetBytes(version.Key, _key)),
            IsUpload = version.Kind == ListedKind.MultipartUpload,
            IsLatest = version.IsLatest,
            IsDeleteMarker = version.Kind == ListedKind.DeleteMarker,
            IsNullVersion = version.IsNullVersion,
            Size = version.Size,
            LastModified = version.LastModified.UtcTicks,
            StorageClass = version.StorageClass,
            IsReplicationOpen = false,
            LifecycleExpiration = 0,
        });
    }
}

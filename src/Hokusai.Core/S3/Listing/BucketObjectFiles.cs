using System.Globalization;
using Hokusai.Core.S3.Inventory;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Snapshots.Folder;

namespace Hokusai.Core.S3.Listing;

/// <summary>Finds inventories and listings among files of any kind.</summary>
internal sealed class BucketObjectFiles
{
    // The folder of a manifest: https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html.
    private const string RunName = "yyyy-MM-dd'T'HH-mm'Z'";

    // Enough of a manifest to have its first members in it; of a snapshot's manifest, which has the same name, others.
    private const int Beginning = 4096;

    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);

    /// <summary>What was found.</summary>
    public IReadOnlyList<BucketObjects> Found { get; private set; } = [];

    /// <summary>Whether a file is one of an inventory or a listing.</summary>
    public bool IsClaimed(string path) => _claimed.Contains(path) || IsInventoryData(path);

    /// <summary>Looks for inventories and listings.</summary>
    /// <param name="paths">Files, folders (with all below them) and wildcards. A path that leads to nothing is told.</param>
    /// <param name="report">Hears of what is wrong with an inventory or a listing.</param>
    /// <param name="warn">Hears of inventories that were left out for a newer one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task FindAsync(IReadOnlyList<string> paths, Action<ReadProblem> report, Action<string> warn, CancellationToken cancellationToken)
    {
        var finder = new SnapshotFileFinder(_ => { }, cancellationToken);
        var inventories = new InventoryFinder(report);
        var found = new List<BucketObjects>();
        var others = new List<string>();
        foreach (var path in paths.SelectMany(finder.Resolve))
        {
            var files = Directory.Exists(path) ? finder.Walk(path).SelectMany(folder => folder.Files).ToList() : [path];
            var manifests = files.Where(IsInventoryManifest).ToList();
            foreach (var manifest in Newest(manifests, warn).Where(_claimed.Add))
            {
                Add(inventories.Open(manifest, schema: null), found);
            }

            foreach (var data in manifests.Count > 0 ? [] : files.Where(IsInventoryData).GroupBy(Path.GetDirectoryName))
            {
                // Without a manifest, the files of one folder are one inventory.
                _claimed.UnionWith(data);
                Add(inventories.Open(Directory.Exists(path) ? data.Key! : path, schema: null), found);
            }

            others.AddRange(files.Where(file => !manifests.Contains(file) && IsListingCandidate(file)));
        }

        await AddListingsAsync(others, found, report, cancellationToken).ConfigureAwait(false);
        Found = found;
    }

    // S3 writes each inventory of a configuration beside those before it; together they would count a bucket as often as it was listed.
    private List<string> Newest(List<string> manifests, Action<string> warn)
    {
        var newest = new List<string>();
        foreach (var runs in manifests.GroupBy(manifest => IsRun(manifest) ? Path.GetDirectoryName(Path.GetDirectoryName(manifest)) : manifest, StringComparer.Ordinal))
        {
            var ordered = runs.OrderByDescending(manifest => Path.GetDirectoryName(manifest), StringComparer.Ordinal).ToList();
            newest.Add(ordered[0]);
            if (ordered.Count > 1)
            {
                _claimed.UnionWith(ordered.Skip(1));
                warn(string.Create(
                    CultureInfo.InvariantCulture, $"{ordered[0]} is the newest inventory of its configuration and read alone; {ordered.Count - 1} older beside it left out. Name the {InventoryManifestReader.FileName} of another to read that."));
            }
        }

        return newest;
    }

    private static bool IsRun(string manifest)
        => DateTime.TryParseExact(Path.GetFileName(Path.GetDirectoryName(manifest)), RunName, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private async Task AddListingsAsync(List<string> files, List<BucketObjects> found, Action<ReadProblem> report, CancellationToken cancellationToken)
    {
        foreach (var listing in await ListingFiles.FindAsync([.. files.Distinct(StringComparer.Ordinal)], report, cancellationToken).ConfigureAwait(false))
        {
            _claimed.UnionWith(listing.Files);
            found.Add(new BucketObjects { Bucket = listing.Bucket, Listing = listing, AsOf = new DateTimeOffset(File.GetLastWriteTimeUtc(listing.Files[0])) });
        }
    }

    private static void Add(InventorySource? inventory, List<BucketObjects> found)
    {
        if (inventory is not null)
        {
            found.Add(new BucketObjects { Bucket = inventory.Bucket, AsOf = inventory.Created, Inventory = inventory });
        }
    }

    private static bool IsInventoryData(string path)
        => path.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private static bool IsListingCandidate(string path)
        => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".json.gz", StringComparison.OrdinalIgnoreCase);

    private static bool IsInventoryManifest(string path)
    {
        if (!Path.GetFileName(path).Equals(InventoryManifestReader.FileName, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // A manifest that says nothing any more is one all the same where S3's checksum of it is beside it.
        if (File.Exists(Path.Combine(Path.GetDirectoryName(path)!, InventoryManifestReader.ChecksumFileName)))
        {
            return true;
        }

        try
        {
            using var stream = File.OpenRead(path);
            var beginning = new byte[Beginning];
            var text = beginning.AsSpan(0, stream.ReadAtLeast(beginning, Beginning, throwOnEndOfStream: false));
            return text.IndexOf("\"sourceBucket\""u8) >= 0 || text.IndexOf("\"fileSchema\""u8) >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is opened by others, and reported then.
            return false;
        }
    }
}

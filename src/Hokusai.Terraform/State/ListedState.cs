namespace Hokusai.Terraform.State;

/// <summary>One state among the objects of the listings: its versions in the order stored, and what happened to its lock object.</summary>
internal sealed record ListedState(string Name, string? Bucket, string Key, IReadOnlyList<ListedVersion> Versions, IReadOnlyList<StateLockObservation> Locks)
{
    /// <summary>What the S3 backend appends to a state's key for its lock object.</summary>
    public const string LockSuffix = ".tflock";

    /// <summary>The states of the listings, in the order of their names.</summary>
    /// <param name="listed">Every entry of every listing.</param>
    /// <param name="hasStateFile">Whether a version has a file that is a state.</param>
    public static List<ListedState> Of(IReadOnlyList<ListedVersion> listed, Func<ListedVersion, bool> hasStateFile)
    {
        // Where a listing does not name its bucket, its folder tells two buckets' states of one key apart.
        var objects = listed.GroupBy(static v => (Place: v.Bucket ?? Folder(v.Listing), v.Key))
            .ToDictionary(static g => g.Key, static g => g.DistinctBy(v => (v.VersionId, v.IsDeleteMarker)).ToList());
        var states = objects.Where(o => IsState(o.Key.Key, o.Value, objects.Count, hasStateFile)).ToList();
        var clashes = states.Where(static o => o.Value[0].Bucket is null).GroupBy(static o => o.Key.Key).Where(static g => g.Count() > 1).Select(static g => g.Key).ToHashSet();
        return states
            .Select(o => new ListedState(
                NameOf(o.Value[0], clashes), o.Value[0].Bucket, o.Key.Key,
                InOrderStored(o.Value.Where(static v => !v.IsDeleteMarker)),
                LocksOf(objects.GetValueOrDefault((o.Key.Place, o.Key.Key + LockSuffix)) ?? [])))
            .OrderBy(static s => s.Name, StringComparer.Ordinal)
            .ToList();
    }

    // A listing of a whole bucket names many objects that are no states.
    private static bool IsState(string key, List<ListedVersion> versions, int objectCount, Func<ListedVersion, bool> hasStateFile)
        => !key.EndsWith(LockSuffix, StringComparison.Ordinal)
            && versions.Exists(static v => !v.IsDeleteMarker)
            && (objectCount == 1 || key.Contains("tfstate", StringComparison.OrdinalIgnoreCase) || versions.Exists(v => hasStateFile(v)));

    private static string NameOf(ListedVersion version, HashSet<string> clashes)
        => version.Bucket is { } bucket ? $"s3://{bucket}/{version.Key}"
            : clashes.Contains(version.Key) ? $"{Folder(version.Listing)}/{version.Key}"
            : version.Key;

    private static string Folder(InputFile file) => Path.GetDirectoryName(file.Path)?.Replace('\\', '/') ?? "";

    // LastModified has seconds only; within one, the listing's order decides, which begins with the last.
    private static List<ListedVersion> InOrderStored(IEnumerable<ListedVersion> versions)
    {
        var list = versions.Reverse().ToList();
        return list.TrueForAll(static v => v.Time is not null) ? [.. list.OrderBy(static v => v.Time)] : list;
    }

    // Puts and deletions are listed apart, and their times have seconds only. Within one second they take turns:
    // a lock that is held cannot be taken, and one that is not held is not released.
    private static List<StateLockObservation> LocksOf(List<ListedVersion> versions)
    {
        var puts = new Queue<ListedVersion>(InOrderStored(versions.Where(static v => !v.IsDeleteMarker)));
        var releases = new Queue<ListedVersion>(InOrderStored(versions.Where(static v => v.IsDeleteMarker)));
        var locks = new List<StateLockObservation>(versions.Count);
        while (puts.Count + releases.Count > 0)
        {
            var isHeld = locks.Count > 0 && !locks[^1].IsRelease;
            var isRelease = puts.Count == 0
                || (releases.Count > 0 && (releases.Peek().Time < puts.Peek().Time || (isHeld && releases.Peek().Time == puts.Peek().Time)));
            var version = (isRelease ? releases : puts).Dequeue();
            locks.Add(new StateLockObservation(version.Key, version.VersionId, version.Time, isRelease));
        }

        return locks;
    }
}

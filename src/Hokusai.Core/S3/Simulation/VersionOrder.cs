namespace Hokusai.Core.S3.Simulation;

/// <summary>
/// Derives from all versions of one key since when each is noncurrent and how many noncurrent versions are newer
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html#non-current-days-calculations: since its successor was created). Delete
/// markers supersede, but do not count as noncurrent versions; AWS does not say whether they do, and what the number keeps is versions to go back to. S3 tells
/// times to the second, and rows of an inventory come in no promised order: which of two noncurrent versions of one time superseded the other is not known, nor
/// which has one more above it.
/// </summary>
internal static class VersionOrder
{
    private static readonly Comparison<KeyVersion> s_newestFirst = NewestFirst;

    /// <summary>Sorts the versions, the newest first, and derives their places.</summary>
    /// <param name="versions">All versions of one key, in any order.</param>
    /// <param name="places">Takes the places, in the order of the sorted versions; as long as they are.</param>
    /// <exception cref="ArgumentException"><paramref name="places"/> is too short.</exception>
    public static void Derive(Span<KeyVersion> versions, Span<VersionPlace> places)
    {
        if (places.Length < versions.Length)
        {
            throw new ArgumentException("There are fewer places than versions.", nameof(places));
        }

        versions.Sort(s_newestFirst);
        var noncurrent = 0;

        // A listing without the current version has a gap above: who superseded the first is not known, nor how many are missing.
        var isComplete = !versions.IsEmpty && versions[0].IsLatest != false;
        var first = isComplete ? 1 : 0;
        long? successor = null;
        for (var at = 0; at < versions.Length; at++)
        {
            var version = versions[at];
            if (at == 0 && isComplete)
            {
                places[0] = new VersionPlace(
                    version.IsDeleteMarker ? ObjectVersionKind.CurrentDeleteMarker : ObjectVersionKind.Current,
                    NoncurrentSince: null,
                    NewerNoncurrentVersions: null,
                    IsBelowDeleteMarker: null,
                    versions.Length > 1);
                continue;
            }

            var isFirstOfItsTime = at <= first || versions[at - 1].Created != version.Created;
            var isTied = !isFirstOfItsTime || (at + 1 < versions.Length && versions[at + 1].Created == version.Created);
            if (isFirstOfItsTime)
            {
                successor = at == 0 ? null : versions[at - 1].Created;
            }

            // Of those of one time one was superseded by what is above all of them, the others at their own time: on one day, it does not matter which.
            var isSinceKnown = !isTied || (successor is { } since && LifecycleDay.Of(since) == LifecycleDay.Of(version.Created));
            places[at] = new VersionPlace(
                version.IsDeleteMarker ? ObjectVersionKind.NoncurrentDeleteMarker : ObjectVersionKind.Noncurrent,
                isSinceKnown ? successor : null,
                isComplete && !isTied ? noncurrent : null,
                isComplete ? versions[0].IsDeleteMarker : null,
                HasOtherVersions: versions.Length > 1 || !isComplete);
            noncurrent += version.IsDeleteMarker ? 0 : 1;
        }
    }

    private static int NewestFirst(KeyVersion left, KeyVersion right)
    {
        var latest = (right.IsLatest == true).CompareTo(left.IsLatest == true);
        if (latest != 0)
        {
            return latest;
        }

        var created = right.Created.CompareTo(left.Created);
        return created != 0 ? created : left.Position.CompareTo(right.Position);
    }
}

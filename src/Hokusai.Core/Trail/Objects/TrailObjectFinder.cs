using System.Globalization;
using System.Runtime.CompilerServices;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.Trail.Objects;

/// <summary>
/// Finds the objects of a bucket that may hold records of a query, in the order of their keys. Accounts and Regions are learnt by listing
/// folders; of each Region only the days that can match are listed. What no trail delivered is listed at most.
/// </summary>
internal sealed class TrailObjectFinder(IObjectStore store, string prefix, TrailWindow window, ITrailReadObserver observer)
{
    /// <summary>Folders that <c>AWSLogs/</c> is looked for in: a trail's prefix is rarely told, and a bucket of trails has few folders.</summary>
    private const int MaxFoldersSearched = 100;

    /// <summary>A store that makes up ever longer folders must not lead in circles: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html.</summary>
    private const int MaxKeyLength = 1024;

    private int _listed;
    private bool _sawLayout;
    private bool _sawTrail;
    private bool _hasFailed;

    /// <summary>How many objects were listed so far, those ruled out by their names included.</summary>
    public int Listed => Volatile.Read(ref _listed);

    /// <summary>The objects. What cannot be listed is told to the observer, and the rest goes on.</summary>
    public async IAsyncEnumerable<StoredObject> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = TrailPrefix.Of(prefix).Level == TrailLevel.Outside ? SearchAsync(cancellationToken) : WalkAsync(prefix, cancellationToken);
        await foreach (var item in found.ConfigureAwait(false))
        {
            yield return item;
        }

        if (!_sawTrail && !_hasFailed)
        {
            observer.OnProblem(new ReadProblem
            {
                Source = UriOf(prefix),
                ErrorId = ObjectErrorIds.NoTrail,
                Reason = "No trail file lies below it.",
                Advice = "Give the bucket and the prefix that the trail has: aws cloudtrail describe-trails shows S3BucketName and S3KeyPrefix.",
            });
        }
    }

    /// <summary>Looks for the layout at the prefix, then in the folders below it, and where there is none takes whatever has a trail's name.</summary>
    private async IAsyncEnumerable<StoredObject> SearchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (prefix.Length == 0 || prefix.EndsWith('/'))
        {
            await foreach (var item in WalkAsync($"{prefix}{TrailPrefix.LogsFolder}/", cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }

            foreach (var folder in _sawLayout || _hasFailed ? [] : await FewFoldersAsync(cancellationToken).ConfigureAwait(false))
            {
                await foreach (var item in WalkAsync($"{folder}{TrailPrefix.LogsFolder}/", cancellationToken).ConfigureAwait(false))
                {
                    yield return item;
                }
            }
        }

        if (!_sawLayout && !_hasFailed)
        {
            await foreach (var item in ListAsync(prefix, startAfter: null, endBefore: null, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    private async Task<IReadOnlyList<string>> FewFoldersAsync(CancellationToken cancellationToken)
    {
        var folders = new List<string>();
        await foreach (var folder in ToFailureAsync(store.ListPrefixesAsync(prefix, cancellationToken), prefix, cancellationToken).ConfigureAwait(false))
        {
            if (folders.Count == MaxFoldersSearched)
            {
                return [];
            }

            folders.Add(folder);
        }

        return folders;
    }

    private IAsyncEnumerable<StoredObject> WalkAsync(string folder, CancellationToken cancellationToken)
    {
        var place = TrailPrefix.Of(folder);
        return place.Level switch
        {
            TrailLevel.Logs or TrailLevel.Trail => WalkFoldersAsync(folder, cancellationToken),
            TrailLevel.Account => WalkFoldersAsync($"{folder}{TrailPrefix.TrailFolder}/", cancellationToken),
            TrailLevel.Region => WalkRegionAsync(folder, place, cancellationToken),
            _ => ListAsync(folder, startAfter: null, endBefore: null, cancellationToken),
        };
    }

    private async IAsyncEnumerable<StoredObject> WalkFoldersAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var child in ToFailureAsync(store.ListPrefixesAsync(folder, cancellationToken), folder, cancellationToken).ConfigureAwait(false))
        {
            var level = TrailPrefix.Of(child).Level;
            if (level == TrailLevel.Below || child.Length is > MaxKeyLength || child.Length <= folder.Length)
            {
                continue;
            }

            _sawLayout = true;
            var isOut = level == TrailLevel.Account && !window.MayHoldFolder($"{child}{TrailPrefix.TrailFolder}/");
            _sawTrail |= isOut || level == TrailLevel.Region;
            if (isOut)
            {
                continue;
            }

            await foreach (var item in WalkAsync(child, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    private async IAsyncEnumerable<StoredObject> WalkRegionAsync(
        string folder, TrailPrefix place, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var span in window.Deliveries(place.AccountId!, place.Region!))
        {
            var startAfter = span.From == DateTimeOffset.MinValue ? null : folder + Day(span.From);
            var endBefore = span.To > DateTimeOffset.MaxValue.AddDays(-1) ? null : folder + Day(span.To.AddDays(1));
            await foreach (var item in ListAsync(folder, startAfter, endBefore, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    private async IAsyncEnumerable<StoredObject> ListAsync(
        string folder, string? startAfter, string? endBefore, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in ToFailureAsync(store.ListAsync(folder, startAfter, cancellationToken), folder, cancellationToken).ConfigureAwait(false))
        {
            if (endBefore is not null && string.CompareOrdinal(item.Key, endBefore) >= 0)
            {
                yield break;
            }

            Interlocked.Increment(ref _listed);
            var asFile = new TrailFile(item.Key, item.Size, IsNamed: false);
            if (!asFile.IsExpected || asFile.IsCompressedOther || TrailPrefix.IsOfOtherKind(item.Key))
            {
                continue;
            }

            _sawTrail = true;
            if (window.MayHoldFile(item.Key))
            {
                yield return item;
            }
        }
    }

    /// <summary>A listing as far as it goes; its failure is told.</summary>
    private async IAsyncEnumerable<T> ToFailureAsync<T>(
        IAsyncEnumerable<T> listing, string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listed = listing.GetAsyncEnumerator(cancellationToken);
        await using var _ = listed.ConfigureAwait(false);
        while (true)
        {
            try
            {
                if (!await listed.MoveNextAsync().ConfigureAwait(false))
                {
                    yield break;
                }
            }
            catch (ObjectStoreException exception)
            {
                _hasFailed = true;
                observer.OnProblem(exception.ToProblem(UriOf(folder)));
                yield break;
            }

            yield return listed.Current;
        }
    }

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture);

    private string UriOf(string key) => $"s3://{store.Bucket}/{key}";
}

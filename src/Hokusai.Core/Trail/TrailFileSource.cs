using System.Runtime.CompilerServices;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.Trail;

/// <summary>
/// CloudTrail records from files: folders (with all below them), single files and wildcards (<c>*</c>, <c>?</c>, <c>**</c>),
/// plain or gzip, in every shape that CloudTrail records are found in, recognised by content. Files are read by as many
/// threads as there are processors and come out in the order of their names; memory does not grow with their number.
/// </summary>
/// <remarks>
/// Where a query names events, an element that cannot carry a wanted name is ruled out by its bytes: its quotes and brackets
/// were followed, so that a file cut off or out of balance is noticed, but whether it is valid JSON beyond that is not checked.
/// </remarks>
public sealed class TrailFileSource : ITrailSource
{
    private readonly IReadOnlyList<string> _paths;

    /// <summary>A source over files, folders and wildcards.</summary>
    /// <param name="paths">Relative paths count from the current folder. A path that leads to nothing is told to the observer as a problem.</param>
    public TrailFileSource(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        _paths = paths;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<TrailEvent> ReadAsync(
        TrailQuery query, ITrailReadObserver observer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(observer);
        var window = new TrailWindow(query);
        var files = new TrailFileFinder(window, observer).Find(_paths);
        var filter = new EventNameFilter(query.EventNames);
        var reading = new OrderedReading(_ => files, () => new TrailFileReader(filter, new TrailRecordParser(query, window), observer), observer);
        var seen = new EventIdSet();
        await foreach (var record in reading.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (seen.Add(record.EventId))
            {
                yield return record;
            }
        }
    }
}

using Hokusai.Core.Snapshots.Folder;

namespace Hokusai.Core.Snapshots;

/// <summary>
/// Reads snapshots from files: folders that <c>Save-HokusaiSnapshot</c> made, and files that a person made with <c>aws … &gt; any-name.json</c>,
/// recognised by their place or by what is in them. Values that look like secrets are replaced before anybody sees them.
/// </summary>
public sealed class SnapshotFolder
{
    private readonly IReadOnlyList<string> _paths;

    /// <summary>A snapshot made of files, folders (with all below them) and wildcards.</summary>
    /// <param name="paths">Relative paths count from the current folder.</param>
    public SnapshotFolder(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        _paths = paths;
    }

    /// <summary>Reads everything. A damaged file loses only itself.</summary>
    /// <param name="report">Hears of each file that could not be read, or not as a whole.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public Snapshot Read(Action<ReadProblem> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var reading = new SnapshotReading(report, cancellationToken);
        foreach (var path in _paths)
        {
            reading.Add(path);
        }

        return reading.ToSnapshot();
    }
}

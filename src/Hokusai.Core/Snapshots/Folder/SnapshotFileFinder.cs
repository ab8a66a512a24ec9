using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.Snapshots.Folder;

/// <summary>Finds the files and folders that paths and wildcards lead to.</summary>
internal sealed class SnapshotFileFinder(Action<ReadProblem> report, CancellationToken cancellationToken)
{
    private readonly Listener _listener = new(report);

    /// <summary>What a path leads to: itself, or what fits it; nothing, which is reported.</summary>
    public List<string> Resolve(string path)
    {
        var found = Path.Exists(path) ? [path] : PathPattern.Parse(path)?.Expand(_listener).Select(entry => entry.Path).ToList() ?? [];
        if (found.Count == 0)
        {
            report(new ReadProblem
            {
                Source = path,
                ErrorId = SnapshotErrorIds.PathNotFound,
                Reason = "No such file or folder, and nothing matches it.",
                Advice = "Check the spelling; give the folder that holds the snapshot.",
            });
        }

        return found;
    }

    /// <summary>A folder and all folders in it, by name. Links to folders are not followed, so that no loop can be met.</summary>
    public IEnumerable<(string Folder, IReadOnlyList<string> Files)> Walk(string folder, int depth = 0)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var entries = FolderListing.Of(folder, _listener) ?? [];
        yield return (folder, entries.Where(entry => !entry.IsFolder).Select(entry => entry.Path).ToList());
        if (depth < SnapshotLimits.MaxFolderDepth)
        {
            foreach (var found in entries.Where(entry => entry is { IsFolder: true, IsLink: false }).SelectMany(entry => Walk(entry.Path, depth + 1)))
            {
                yield return found;
            }
        }
    }

    private sealed class Listener(Action<ReadProblem> report) : ITrailReadObserver
    {
        public void OnProblem(ReadProblem problem) => report(problem with { ErrorId = SnapshotErrorIds.FileUnreadable });

        public void OnSkipped(string source, string reason)
        {
            // Listing folders skips nothing.
        }

        public void OnProgress(TrailReadProgress progress)
        {
            // Listing folders takes no time worth telling.
        }
    }
}

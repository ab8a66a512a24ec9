namespace Hokusai.Core.Trail.Files;

/// <summary>
/// Finds the files behind the given paths: files, folders with all below them, wildcards. One at a time, in an order that
/// depends on the names alone; each real file once, however many links and paths lead to it. What the delivery layout rules
/// out is not even listed.
/// </summary>
internal sealed class TrailFileFinder(TrailWindow window, ITrailReadObserver observer)
{
    private readonly VisitedPaths _visited = new();

    public IEnumerable<TrailFile> Find(IEnumerable<string> paths) => paths.SelectMany(Find);

    private IEnumerable<TrailFile> Find(string path)
    {
        if (Directory.Exists(path))
        {
            return RealPath.Of(path) is { } real ? Walk(path, real) : Report(path, TrailErrorIds.LinkLoop, "The link leads in circles.");
        }

        if (File.Exists(path))
        {
            return AloneAt(path, isNamed: true);
        }

        return PathPattern.Parse(path) is { } pattern
            ? Expand(path, pattern)
            : Report(path, TrailErrorIds.PathNotFound, "There is no such file or folder.");
    }

    private IEnumerable<TrailFile> Expand(string path, PathPattern pattern)
    {
        var isEmpty = true;
        foreach (var entry in pattern.Expand(observer))
        {
            isEmpty = false;
            foreach (var file in entry.IsFolder ? WalkAt(entry.Path) : AloneAt(entry.Path, isNamed: false))
            {
                yield return file;
            }
        }

        if (isEmpty)
        {
            Report(path, TrailErrorIds.NothingMatched, "The wildcard matches no file and no folder.");
        }
    }

    private IEnumerable<TrailFile> WalkAt(string path)
        => RealPath.Of(path) is { } real ? Walk(path, real) : Report(path, TrailErrorIds.LinkLoop, "The link leads in circles.");

    private IEnumerable<TrailFile> Walk(string folder, string realFolder)
    {
        if (!_visited.AddFolder(realFolder) || !window.MayHoldFolder(folder) || FolderListing.Of(folder, observer) is not { } entries)
        {
            yield break;
        }

        foreach (var entry in entries)
        {
            if (entry is { IsFolder: false, IsLink: false })
            {
                if (window.MayHoldFile(entry.Path) && !_visited.HasFile(realFolder, entry.Name))
                {
                    yield return new TrailFile(entry.Path, entry.Length, IsNamed: false);
                }

                continue;
            }

            foreach (var file in entry.IsLink ? Follow(entry, realFolder) : Walk(entry.Path, Path.Join(realFolder, entry.Name)))
            {
                yield return file;
            }
        }
    }

    private IEnumerable<TrailFile> Follow(FolderEntry link, string realFolder)
    {
        if (RealPath.Of(link.Path) is not { } target)
        {
            return Report(link.Path, TrailErrorIds.LinkLoop, "The link leads in circles or to nothing; it was not followed.");
        }

        if (!link.IsFolder)
        {
            return AloneAt(link.Path, isNamed: false);
        }

        return RealPath.Contains(target, realFolder)
            ? Report(link.Path, TrailErrorIds.LinkLoop, "The link leads back to a folder that contains it; it was not followed.")
            : Walk(link.Path, target);
    }

    private IEnumerable<TrailFile> AloneAt(string path, bool isNamed)
    {
        var real = RealPath.Of(path) ?? path;
        if (window.MayHoldFile(path) && _visited.AddFile(real))
        {
            yield return new TrailFile(path, LengthOf(real), isNamed);
        }
    }

    // A file that vanished meanwhile is named by whoever opens it.
    private static long LengthOf(string realPath)
    {
        var file = new FileInfo(realPath);
        return file.Exists ? file.Length : long.MaxValue;
    }

    private IEnumerable<TrailFile> Report(string path, string errorId, string reason)
    {
        observer.OnProblem(new ReadProblem
        {
            Source = path,
            ErrorId = errorId,
            Reason = reason,
            Advice = errorId == TrailErrorIds.LinkLoop ? null : "Check the path.",
        });
        return [];
    }
}

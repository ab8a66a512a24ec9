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
            return FileAt(path, RealPath.Of(path), isNamed: true);
        }

        return PathPattern.Parse(path) is { } pattern
            ? Expand(path, pattern)
            : Report(path, TrailErrorIds.PathNotFound, "There is no such file or folder.");
    }

    private IEnumerable<TrailFile> Expand(string path, PathPattern pattern)
    {
        var isEmpty = true;
        foreach (var entry in Matches(pattern.Folder, RealPath.Of(pattern.Folder.Length == 0 ? "." : pattern.Folder), pattern.Names, 0))
        {
            isEmpty = false;
            foreach (var file in Visit(entry.Entry, entry.RealFolder))
            {
                yield return file;
            }
        }

        if (isEmpty)
        {
            Report(path, TrailErrorIds.NothingMatched, "The wildcard matches no file and no folder.");
        }
    }

    private IEnumerable<(FolderEntry Entry, string RealFolder)> Matches(string folder, string? realFolder, IReadOnlyList<string> names, int at)
    {
        if (realFolder is null || at == names.Count || FolderListing.Of(folder, observer) is not { } entries)
        {
            yield break;
        }

        var name = names[at];
        var isAnyDepth = name == "**";
        var isLast = at == names.Count - 1;
        foreach (var entry in entries)
        {
            var matches = isAnyDepth
                ? AnyDepth(entry, realFolder, names, at)
                : PathPattern.Fits(name, entry.Name) ? Matched(entry, realFolder, names, at, isLast) : [];
            foreach (var match in matches)
            {
                yield return match;
            }
        }
    }

    private IEnumerable<(FolderEntry Entry, string RealFolder)> Matched(
        FolderEntry entry, string realFolder, IReadOnlyList<string> names, int at, bool isLast)
    {
        if (isLast)
        {
            return [(entry, realFolder)];
        }

        return entry.IsFolder ? Matches(entry.Path, RealOf(entry, realFolder), names, at + 1) : [];
    }

    /// <summary>Folders below are tried with and without the <c>**</c>; links are not followed, as in shells.</summary>
    private IEnumerable<(FolderEntry Entry, string RealFolder)> AnyDepth(
        FolderEntry entry, string realFolder, IReadOnlyList<string> names, int at)
    {
        var isLast = at == names.Count - 1;
        if (isLast)
        {
            return [(entry, realFolder)];
        }

        IEnumerable<(FolderEntry Entry, string RealFolder)> matches = PathPattern.Fits(names[at + 1], entry.Name)
            ? Matched(entry, realFolder, names, at + 1, at + 1 == names.Count - 1)
            : [];
        return entry is { IsFolder: true, IsLink: false }
            ? matches.Concat(Matches(entry.Path, RealOf(entry, realFolder), names, at))
            : matches;
    }

    private IEnumerable<TrailFile> Walk(string folder, string realFolder)
    {
        if (!_visited.Add(realFolder) || !window.MayHold(TrailLayout.OfFolder(folder)) || FolderListing.Of(folder, observer) is not { } entries)
        {
            yield break;
        }

        foreach (var entry in entries)
        {
            foreach (var file in Visit(entry, realFolder))
            {
                yield return file;
            }
        }
    }

    private IEnumerable<TrailFile> Visit(FolderEntry entry, string realFolder)
    {
        var real = RealOf(entry, realFolder);
        if (real is null)
        {
            return Report(entry.Path, TrailErrorIds.LinkLoop, "The link leads in circles or to nothing; it was not followed.");
        }

        if (!entry.IsFolder)
        {
            return FileAt(entry.Path, real, isNamed: false);
        }

        return entry.IsLink && RealPath.Contains(real, realFolder)
            ? Report(entry.Path, TrailErrorIds.LinkLoop, "The link leads back to a folder that contains it; it was not followed.")
            : Walk(entry.Path, real);
    }

    private IEnumerable<TrailFile> FileAt(string path, string? realPath, bool isNamed)
    {
        if (window.MayHold(TrailLayout.OfFile(path)) && _visited.Add(realPath ?? path))
        {
            yield return new TrailFile(path, LengthOf(path), isNamed);
        }
    }

    // A file that vanished meanwhile is named by whoever opens it.
    private static long LengthOf(string path)
    {
        var info = new FileInfo(path);
        var target = info.LinkTarget is null ? info : info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info;
        return target.Exists ? target.Length : long.MaxValue;
    }

    private static string? RealOf(FolderEntry entry, string realFolder)
        => entry.IsLink ? RealPath.Of(entry.Path) : Path.Combine(realFolder, entry.Name);

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

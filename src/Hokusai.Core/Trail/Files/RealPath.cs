namespace Hokusai.Core.Trail.Files;

/// <summary>Follows links to where a path really leads, so that nothing is read twice and nobody walks in circles.</summary>
internal static class RealPath
{
    // Linux gives up after 40 links too (path_resolution(7)).
    private const int MaxLinks = 40;

    /// <summary>The path without links in it; null where the links go in circles or lead nowhere.</summary>
    public static string? Of(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full) ?? "";
        var left = new Stack<string>(Enumerable.Reverse(Parts(full[root.Length..])));
        var real = root;
        var links = 0;
        while (left.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            if (LinkTarget(next) is not { } target)
            {
                if (!Path.Exists(next))
                {
                    return null;
                }

                real = next;
                continue;
            }

            links++;
            if (links > MaxLinks)
            {
                return null;
            }

            var followed = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(followed) ?? root;
            foreach (var step in Enumerable.Reverse(Parts(followed[real.Length..])))
            {
                left.Push(step);
            }
        }

        return real;
    }

    /// <summary>Whether one real path is a folder that the other lies in, or the same.</summary>
    public static bool Contains(string folder, string path)
        => path.StartsWith(folder, StringComparison.Ordinal)
            && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    private static string? LinkTarget(string path) => new FileInfo(path).LinkTarget;

    private static string[] Parts(string path)
        => path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}

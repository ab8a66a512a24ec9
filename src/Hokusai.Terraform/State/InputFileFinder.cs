using System.IO.Enumeration;

namespace Hokusai.Terraform.State;

/// <summary>Finds the files below the paths given: files, folders (with all folders in them) and wildcards.</summary>
internal sealed class InputFileFinder(Action<ReadProblem> report, CancellationToken cancellationToken)
{
    // Deeper than any evidence; links to folders are not followed, so that no loop can be met.
    private const int MaxDepth = 64;

    private static readonly string[] s_compressed = [".gz", ".zip", ".zst", ".bz2", ".xz", ".7z"];

    // Terraform's working folder holds providers and, in a file named terraform.tfstate, the backend's settings, which are no state.
    private static readonly string[] s_foreignFolders = [".terraform", ".git"];

    /// <summary>The files, each once, in the order of their names.</summary>
    public List<InputFile> Find(IReadOnlyList<string> paths)
    {
        var files = new SortedDictionary<string, InputFile>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var item in Resolve(path))
            {
                AddAll(item, files);
            }
        }

        return [.. files.Values];
    }

    private List<string> Resolve(string path)
    {
        try
        {
            var found = File.Exists(path) || Directory.Exists(path) ? [path] : Expand(path);
            if (found.Count == 0)
            {
                report(new ReadProblem
                {
                    Source = path,
                    ErrorId = StateErrorIds.PathNotFound,
                    Reason = "No such file or folder, and nothing matches it.",
                    Advice = "Check the spelling; give the folder that holds the state versions.",
                });
            }

            return found;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(Unreadable(path, e));
            return [];
        }
    }

    private void AddAll(string path, SortedDictionary<string, InputFile> files)
    {
        var folders = new Stack<(string Folder, int Depth)>();
        if (Directory.Exists(path))
        {
            folders.Push((path, 0));
        }
        else
        {
            Add(path, Path.GetDirectoryName(path) ?? "", files);
        }

        while (folders.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                foreach (var file in Directory.EnumerateFiles(next.Folder))
                {
                    Add(file, path, files);
                }

                foreach (var folder in new DirectoryInfo(next.Folder).EnumerateDirectories())
                {
                    if (next.Depth < MaxDepth && folder.LinkTarget is null && !s_foreignFolders.Contains(folder.Name))
                    {
                        folders.Push((Path.Combine(next.Folder, folder.Name), next.Depth + 1));
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                report(Unreadable(next.Folder, e));
            }
        }
    }

    private void Add(string path, string root, SortedDictionary<string, InputFile> files)
    {
        if (s_compressed.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        var key = Path.GetFullPath(path);
        if (files.ContainsKey(key))
        {
            return;
        }

        try
        {
            var (kind, length) = InputFileSniffer.Sniff(path);
            var relative = root.Length == 0 ? path : Path.GetRelativePath(root, path);
            files.Add(key, new InputFile(path, relative.Replace('\\', '/'), length, kind));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(Unreadable(path, e));
        }
    }

    /// <summary>A file or folder that could not be opened, as a problem.</summary>
    public static ReadProblem Unreadable(string path, Exception exception) => new()
    {
        Source = path,
        ErrorId = StateErrorIds.FileUnreadable,
        Reason = $"It cannot be opened ({exception.GetType().Name}).",
        Advice = "Check that it exists and that you may read it.",
    };

    // Wildcards (* and ?) in any part of the path but the root.
    private static List<string> Expand(string pattern)
    {
        if (pattern.AsSpan().IndexOfAny('*', '?') < 0)
        {
            return [];
        }

        var root = Path.GetPathRoot(pattern) ?? "";
        var found = new List<string> { root };
        foreach (var part in pattern[root.Length..].Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.SelectMany(folder => Step(folder, part)).ToList();
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static IEnumerable<string> Step(string folder, string part)
    {
        if (part.AsSpan().IndexOfAny('*', '?') < 0)
        {
            var next = Path.Combine(folder, part);
            return File.Exists(next) || Directory.Exists(next) ? [next] : [];
        }

        return !Directory.Exists(folder.Length == 0 ? "." : folder)
            ? []
            : Directory.EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder, "*", new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None })
                .Select(Path.GetFileName)
                .Where(name => FileSystemName.MatchesSimpleExpression(part, name))
                .Select(name => Path.Combine(folder, name!));
    }
}

using System.IO.Enumeration;

namespace Hokusai.Core.Trail.Files;

/// <summary>A path with wildcards: <c>*</c> and <c>?</c> inside a name, <c>**</c> for any folders in between.</summary>
internal sealed class PathPattern
{
    private const string AnyFolders = "**";
    private static readonly char[] s_separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private readonly string _folder;
    private readonly string[] _names;

    private PathPattern(string folder, string[] names)
    {
        _folder = folder;
        _names = names;
    }

    /// <summary>Takes a path apart; null where it has no wildcard.</summary>
    public static PathPattern? Parse(string path)
    {
        var wildcard = path.AsSpan().IndexOfAny('*', '?');
        if (wildcard < 0)
        {
            return null;
        }

        var start = path.AsSpan(0, wildcard).LastIndexOfAny(s_separators) + 1;
        return new PathPattern(path[..start], path[start..].Split(s_separators, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What fits, by name. Folders that cannot be listed are told to the observer.</summary>
    public IEnumerable<FolderEntry> Expand(ITrailReadObserver observer)
        => _folder.Length > 0 && !Directory.Exists(_folder) ? [] : Expand(_folder, _names, observer);

    private static IEnumerable<FolderEntry> Expand(string folder, ReadOnlyMemory<string> names, ITrailReadObserver observer)
        => (FolderListing.Of(folder, observer) ?? []).SelectMany(entry => names.Span[0] == AnyFolders
            ? AtAnyDepth(entry, names, observer)
            : At(entry, names, observer));

    private static IEnumerable<FolderEntry> At(FolderEntry entry, ReadOnlyMemory<string> names, ITrailReadObserver observer)
    {
        // Case matters where the file system says so.
        var ignoreCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();
        if (!FileSystemName.MatchesSimpleExpression(names.Span[0], entry.Name, ignoreCase))
        {
            return [];
        }

        return names.Length == 1 ? [entry]
            : entry.IsFolder ? Expand(entry.Path, names[1..], observer)
            : [];
    }

    /// <summary>An entry is tried without the <c>**</c>, and what is below it with it. Links are not followed there, as in shells.</summary>
    private static IEnumerable<FolderEntry> AtAnyDepth(FolderEntry entry, ReadOnlyMemory<string> names, ITrailReadObserver observer)
    {
        if (names.Length == 1)
        {
            return [entry];
        }

        var here = names.Span[1] == AnyFolders ? AtAnyDepth(entry, names[1..], observer) : At(entry, names[1..], observer);
        return entry is { IsFolder: true, IsLink: false } ? here.Concat(Expand(entry.Path, names, observer)) : here;
    }
}

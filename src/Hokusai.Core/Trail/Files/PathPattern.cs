using System.IO.Enumeration;

namespace Hokusai.Core.Trail.Files;

/// <summary>A path with wildcards: <c>*</c> and <c>?</c> inside a name, <c>**</c> for any folders in between.</summary>
internal sealed class PathPattern
{
    private PathPattern(string folder, string[] names)
    {
        Folder = folder;
        Names = names;
    }

    /// <summary>The folder before the first wildcard.</summary>
    public string Folder { get; }

    /// <summary>What follows it, name by name.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Takes a path apart; null where it has no wildcard.</summary>
    public static PathPattern? Parse(string path)
    {
        var wildcard = path.AsSpan().IndexOfAny('*', '?');
        if (wildcard < 0)
        {
            return null;
        }

        var separator = path.AsSpan(0, wildcard).LastIndexOfAny(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        return new PathPattern(
            path[..(separator + 1)],
            path[(separator + 1)..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether a name fits the pattern's name. Case matters where the file system says so.</summary>
    public static bool Fits(string pattern, string name)
        => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: OperatingSystem.IsWindows() || OperatingSystem.IsMacOS());
}

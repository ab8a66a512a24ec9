namespace Hokusai.Core.Trail.Files;

/// <summary>
/// Which real files and folders were visited. The files of a walked folder are not remembered one by one, so that memory
/// grows with the folders and not with the files of a corpus.
/// </summary>
internal sealed class VisitedPaths
{
    private readonly HashSet<string> _walkedFolders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _filesAlone = new(StringComparer.Ordinal);

    /// <summary>Whether a folder was not walked before.</summary>
    public bool AddFolder(string realPath) => _walkedFolders.Add(realPath);

    /// <summary>Whether a file that was reached by name, wildcard or link was not visited before.</summary>
    public bool AddFile(string realPath)
        => !_walkedFolders.Contains(Path.GetDirectoryName(realPath) ?? "") && _filesAlone.Add(realPath);

    /// <summary>Whether a file of a folder that is being walked was visited before, by another way.</summary>
    public bool HasFile(string realFolder, ReadOnlySpan<char> name)
        => _filesAlone.Count > 0 && _filesAlone.Contains(Path.Join(realFolder, name));
}

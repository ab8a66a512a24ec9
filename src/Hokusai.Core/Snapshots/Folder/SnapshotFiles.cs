namespace Hokusai.Core.Snapshots.Folder;

/// <summary>
/// The files of one snapshot's folder. A file is there as a whole or not at all, nothing is written outside the folder, and nobody but its
/// owner may read it (where the file system knows owners): it describes an account from the inside.
/// </summary>
internal sealed class SnapshotFiles(string folder)
{
    public const string ManifestName = "manifest.json";
    public const string JournalName = "journal.jsonl";
    public const string LockName = "collecting.lock";
    private const string TemporaryExtension = ".hokusai-tmp";
    private const int AccountIdLength = 12;

    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    public string Folder { get; } = Path.GetFullPath(folder);

    public string PathOf(string relative) => Path.Combine(Folder, relative.Replace('/', Path.DirectorySeparatorChar));

    public bool Exists(string relative) => File.Exists(PathOf(relative));

    public byte[] Read(string relative) => File.ReadAllBytes(PathOf(relative));

    public void Delete(string relative) => File.Delete(PathOf(relative));

    /// <summary>Makes the snapshot's folder itself, where it does not exist.</summary>
    public void MakeFolder() => MakeFolder(Folder);

    /// <summary>Writes a file so that at any moment there is the old one, or none, or the new one as a whole.</summary>
    /// <exception cref="SnapshotFolderException">A folder on the way is a link to somewhere else.</exception>
    public void Write(string relative, ReadOnlySpan<byte> content)
    {
        MakeFolders(relative);
        var path = PathOf(relative);
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $"{Guid.NewGuid():n}{TemporaryExtension}");
        using (var stream = new FileStream(temporary, Owned(FileMode.CreateNew, FileShare.None)))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Opens a file to write behind its end. Others may read it meanwhile.</summary>
    public FileStream OpenToAppend(string relative) => new(PathOf(relative), Owned(FileMode.Append, FileShare.Read));

    /// <summary>Opens a file that only one process at a time can have open.</summary>
    /// <exception cref="IOException">Another process has it open.</exception>
    public FileStream OpenAlone(string relative) => new(PathOf(relative), Owned(FileMode.OpenOrCreate, FileShare.None));

    /// <summary>Removes what a run that was killed left half-written.</summary>
    public void RemoveTemporaries()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*" + TemporaryExtension, s_everything).Concat(AccountFiles().Where(IsTemporary)).ToList())
        {
            File.Delete(file);
        }
    }

    /// <summary>Removes the documents that are not wanted: written, but not yet noted down when a run was killed, or of a snapshot that is replaced.</summary>
    public void RemoveDocumentsBut(IReadOnlySet<string> wanted)
    {
        foreach (var file in AccountFiles().Where(file => file.EndsWith(SnapshotPaths.Extension, StringComparison.Ordinal)).ToList())
        {
            if (!wanted.Contains(Path.GetRelativePath(Folder, file).Replace(Path.DirectorySeparatorChar, '/')))
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Whether there is nothing in the folder but the lock.</summary>
    public bool IsEmpty() => Directory.EnumerateFileSystemEntries(Folder, "*", s_everything).All(entry => Path.GetFileName(entry) == LockName);

    /// <summary>The files below the folders of accounts. Links are not followed.</summary>
    private IEnumerable<string> AccountFiles() => new DirectoryInfo(Folder).EnumerateDirectories("*", s_everything)
        .Where(account => account.LinkTarget is null && account.Name.Length == AccountIdLength && account.Name.All(char.IsAsciiDigit))
        .SelectMany(account => FilesBelow(account));

    private static IEnumerable<string> FilesBelow(DirectoryInfo folder)
        => folder.EnumerateFiles("*", s_everything).Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories("*", s_everything).Where(below => below.LinkTarget is null).SelectMany(FilesBelow));

    private static bool IsTemporary(string file) => file.EndsWith(TemporaryExtension, StringComparison.Ordinal);

    private void MakeFolders(string relative)
    {
        var current = Folder;
        foreach (var part in relative.Split('/')[..^1])
        {
            current = Path.Combine(current, part);
            if (new DirectoryInfo(current).LinkTarget is not null)
            {
                throw new SnapshotFolderException(
                    SnapshotErrorIds.FolderHasLink, Folder, $"'{current}' is a link. Nothing is written through links in a snapshot's folder: remove it, or give another folder.");
            }

            MakeFolder(current);
        }
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static FileStreamOptions Owned(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}

namespace Hokusai.Core.Trail.Files;

/// <summary>An entry of a folder.</summary>
/// <param name="Path">The path as it is shown.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
/// <param name="IsLink">Whether it is a link.</param>
internal readonly record struct FolderEntry(string Path, bool IsFolder, bool IsLink)
{
    public string Name => System.IO.Path.GetFileName(Path);
}

/// <summary>Lists folders in an order that does not depend on the file system.</summary>
internal static class FolderListing
{
    /// <summary>The entries of a folder by name; null where it cannot be listed, which is told to the observer.</summary>
    public static List<FolderEntry>? Of(string folder, ITrailReadObserver observer)
    {
        try
        {
            var entries = new List<FolderEntry>();
            foreach (var entry in new DirectoryInfo(folder.Length == 0 ? "." : folder).EnumerateFileSystemInfos())
            {
                var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != FileAttributes.None;
                entries.Add(new FolderEntry(System.IO.Path.Combine(folder, entry.Name), entry is DirectoryInfo, isLink));
            }

            entries.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
            return entries;
        }
        catch (UnauthorizedAccessException)
        {
            observer.OnProblem(new ReadProblem
            {
                Source = folder,
                ErrorId = TrailErrorIds.AccessDenied,
                Reason = "The folder may not be listed by this user.",
                Advice = "Grant read permission, or run as a user who has it.",
            });
        }
        catch (IOException exception)
        {
            observer.OnProblem(new ReadProblem
            {
                Source = folder,
                ErrorId = TrailErrorIds.ReadFailed,
                Reason = $"The system could not list the folder: {exception.Message}",
            });
        }

        return null;
    }
}

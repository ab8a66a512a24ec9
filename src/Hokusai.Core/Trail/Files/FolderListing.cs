using System.IO.Enumeration;

namespace Hokusai.Core.Trail.Files;

/// <summary>An entry of a folder.</summary>
/// <param name="Path">The path as it is shown.</param>
/// <param name="Length">Bytes; of what a link leads to.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
/// <param name="IsLink">Whether it is a link.</param>
internal readonly record struct FolderEntry(string Path, long Length, bool IsFolder, bool IsLink)
{
    public ReadOnlySpan<char> Name => System.IO.Path.GetFileName(Path.AsSpan());
}

/// <summary>Lists folders in an order that does not depend on the file system.</summary>
internal static class FolderListing
{
    private static readonly EnumerationOptions s_everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        MatchType = MatchType.Simple,
    };

    /// <summary>The entries of a folder by name; null where it cannot be listed, which is told to the observer.</summary>
    public static List<FolderEntry>? Of(string folder, ITrailReadObserver observer)
    {
        try
        {
            var entries = new List<FolderEntry>();
            entries.AddRange(new FileSystemEnumerable<FolderEntry>(folder.Length == 0 ? "." : folder, ToEntry, s_everything));
            entries.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
            return entries;

            FolderEntry ToEntry(ref FileSystemEntry entry)
            {
                var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != FileAttributes.None;
                return new FolderEntry(
                    Path.Join(folder, entry.FileName), isLink || entry.IsDirectory ? 0 : entry.Length, entry.IsDirectory, isLink);
            }
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

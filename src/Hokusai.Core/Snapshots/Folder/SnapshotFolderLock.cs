namespace Hokusai.Core.Snapshots.Folder;

/// <summary>
/// Keeps two runs from collecting into one folder at once. The operating system lets go of it when a process ends, however it ends.
/// The empty file stays: removing it would let a third run pass the second one, which waits at the file that is gone.
/// </summary>
internal static class SnapshotFolderLock
{
    /// <summary>Takes the folder until the lock is disposed.</summary>
    /// <exception cref="SnapshotFolderException">Another run has it.</exception>
    public static IDisposable Take(SnapshotFiles files)
    {
        try
        {
            return files.OpenAlone(SnapshotFiles.LockName);
        }
        catch (IOException e) when (files.Exists(SnapshotFiles.LockName))
        {
            throw new SnapshotFolderException(
                SnapshotErrorIds.FolderInUse, files.Folder, $"Another process is collecting into '{files.Folder}'. Wait for it to end, or give another folder.", e);
        }
    }
}

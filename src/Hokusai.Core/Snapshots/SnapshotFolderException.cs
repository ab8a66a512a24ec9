namespace Hokusai.Core.Snapshots;

/// <summary>A folder was refused: nothing was written to it.</summary>
public sealed class SnapshotFolderException : Exception
{
    /// <summary>Names the folder, what is wrong with it and what to do.</summary>
    public SnapshotFolderException(string errorId, string folder, string message, Exception? inner = null)
        : base(message, inner)
    {
        ErrorId = errorId;
        Folder = folder;
    }

    /// <summary>One of <see cref="SnapshotErrorIds"/>.</summary>
    public string ErrorId { get; }

    /// <summary>The folder.</summary>
    public string Folder { get; }
}

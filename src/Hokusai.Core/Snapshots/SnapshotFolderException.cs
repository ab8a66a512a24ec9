namespace Hokusai.Core.Snapshots;

/// <summary>A folder was refused: nothing was written to it.</summary>
public sealed class SnapshotFolderException : Exception
{
    /// <summary>An error without details.</summary>
    public SnapshotFolderException()
    {
    }

    /// <summary>An error with a message.</summary>
    public SnapshotFolderException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and its cause.</summary>
    public SnapshotFolderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Names the folder, what is wrong with it and what to do.</summary>
    public SnapshotFolderException(string errorId, string folder, string message, Exception? inner = null)
        : base(message, inner)
    {
        ErrorId = errorId;
        Folder = folder;
    }

    /// <summary>One of <see cref="SnapshotErrorIds"/>.</summary>
    public string ErrorId { get; } = SnapshotErrorIds.FileUnreadable;

    /// <summary>The folder.</summary>
    public string Folder { get; } = "";
}

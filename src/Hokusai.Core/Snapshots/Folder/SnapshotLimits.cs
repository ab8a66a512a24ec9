namespace Hokusai.Core.Snapshots.Folder;

/// <summary>How much of a hostile file is taken in before it is named and left.</summary>
internal static class SnapshotLimits
{
    /// <summary>Levels of JSON; the default limit of System.Text.Json. AWS's answers stay below 20.</summary>
    public const int MaxDepth = 64;

    /// <summary>
    /// Bytes of one document. The largest answers list every policy of an account or every snapshot of a Region: tens of megabytes.
    /// </summary>
    public const long MaxDocumentBytes = 256L * 1024 * 1024;

    /// <summary>Folders inside folders. The layout needs five.</summary>
    public const int MaxFolderDepth = 32;
}

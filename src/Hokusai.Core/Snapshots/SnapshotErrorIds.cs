namespace Hokusai.Core.Snapshots;

/// <summary>
/// The stable identifiers of everything that can go wrong with a snapshot's folder
/// (<see cref="ReadProblem.ErrorId"/>; the ErrorId of the PowerShell error). They never change meaning.
/// </summary>
public static class SnapshotErrorIds
{
    /// <summary>A given path or wildcard leads to nothing.</summary>
    public const string PathNotFound = "SnapshotPathNotFound";

    /// <summary>The operating system failed to read the file or folder, or it may not be read by this user.</summary>
    public const string FileUnreadable = "SnapshotFileUnreadable";

    /// <summary>The file is larger than the limit.</summary>
    public const string FileTooLarge = "SnapshotFileTooLarge";

    /// <summary>The file is no valid JSON, is cut off, or nests too deeply.</summary>
    public const string FileDamaged = "SnapshotFileDamaged";

    /// <summary>The file has no content: what a call that failed leaves behind.</summary>
    public const string FileEmpty = "SnapshotFileEmpty";

    /// <summary>The file is valid JSON, but no answer of AWS that is known.</summary>
    public const string FileUnrecognized = "SnapshotFileUnrecognized";

    /// <summary>The file answers for one item, and neither its content nor its name says for which.</summary>
    public const string SubjectUnknown = "SnapshotSubjectUnknown";

    /// <summary>The file holds only the first pages of an answer.</summary>
    public const string PartialAnswer = "SnapshotPartialAnswer";

    /// <summary>The manifest lists the file, but it is not there.</summary>
    public const string FileMissing = "SnapshotFileMissing";

    /// <summary>The file is not the one that was collected: its SHA-256 differs from the manifest's.</summary>
    public const string FileChanged = "SnapshotFileChanged";

    /// <summary>The manifest or the journal cannot be understood.</summary>
    public const string ManifestDamaged = "SnapshotManifestDamaged";

    /// <summary>Collecting was interrupted; what it had not yet asked is not in the folder.</summary>
    public const string Unfinished = "SnapshotUnfinished";

    /// <summary>Another process is collecting into the folder.</summary>
    public const string FolderInUse = "SnapshotFolderInUse";

    /// <summary>The folder holds files, and no snapshot.</summary>
    public const string FolderNotEmpty = "SnapshotFolderNotEmpty";

    /// <summary>The folder holds a snapshot of other accounts, Regions or commands.</summary>
    public const string OtherRequest = "SnapshotOtherRequest";

    /// <summary>A link in the folder leads somewhere else; nothing is written through it.</summary>
    public const string FolderHasLink = "SnapshotFolderHasLink";
}

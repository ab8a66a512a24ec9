namespace Hokusai.Terraform.State;

/// <summary>
/// The stable identifiers of everything that can go wrong while stored states are read
/// (<see cref="ReadProblem.ErrorId"/>; the ErrorId of the PowerShell error). They never change meaning.
/// </summary>
public static class StateErrorIds
{
    /// <summary>A given path or wildcard leads to nothing.</summary>
    public const string PathNotFound = "PathNotFound";

    /// <summary>The operating system failed to read the file or folder, or it may not be read by this user.</summary>
    public const string FileUnreadable = "FileUnreadable";

    /// <summary>The file is larger than the limit.</summary>
    public const string FileTooLarge = "FileTooLarge";

    /// <summary>The file is no valid state, or is cut off.</summary>
    public const string StateDamaged = "StateDamaged";

    /// <summary>The state is encrypted (OpenTofu).</summary>
    public const string StateEncrypted = "StateEncrypted";

    /// <summary>The state's format is older than version 4 (Terraform 0.11 and before).</summary>
    public const string StateFormatTooOld = "StateFormatTooOld";

    /// <summary>The state's format is newer than version 4.</summary>
    public const string StateFormatTooNew = "StateFormatTooNew";

    /// <summary>The state's serial is no number that Terraform writes.</summary>
    public const string StateSerialOutOfRange = "StateSerialOutOfRange";

    /// <summary>The bucket has no version of the state object.</summary>
    public const string StateObjectNotFound = "StateObjectNotFound";

    /// <summary>A version is listed, but its file is not there.</summary>
    public const string StateVersionMissing = "StateVersionMissing";

    /// <summary>A state's file belongs to no version of the listing.</summary>
    public const string StateFileUnmatched = "StateFileUnmatched";

    /// <summary>A listing of versions is no valid JSON.</summary>
    public const string ListingDamaged = "ListingDamaged";

    /// <summary>An entry of a listing lacks what names a version.</summary>
    public const string ListingEntryIncomplete = "ListingEntryIncomplete";
}

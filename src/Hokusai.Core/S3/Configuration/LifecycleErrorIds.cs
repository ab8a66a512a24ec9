namespace Hokusai.Core.S3.Configuration;

/// <summary>
/// The stable identifiers of everything that can go wrong when lifecycle configurations are read (<see cref="ReadProblem.ErrorId"/>; the ErrorId of the
/// PowerShell error). They never change meaning.
/// </summary>
public static class LifecycleErrorIds
{
    /// <summary>A given path or wildcard leads to nothing.</summary>
    public const string PathNotFound = "LifecyclePathNotFound";

    /// <summary>The operating system failed to read the file, or it may not be read by this user.</summary>
    public const string FileUnreadable = "LifecycleFileUnreadable";

    /// <summary>The file is larger than the limit.</summary>
    public const string FileTooLarge = "LifecycleFileTooLarge";

    /// <summary>The file has no content.</summary>
    public const string FileEmpty = "LifecycleFileEmpty";

    /// <summary>The text is no valid JSON or XML: comments, trailing commas, cut off, nested too deeply, a document type.</summary>
    public const string FileDamaged = "LifecycleFileDamaged";

    /// <summary>It is JSON or XML, but no lifecycle configuration.</summary>
    public const string Unrecognized = "LifecycleUnrecognized";

    /// <summary>A rule cannot be read; the others were.</summary>
    public const string RuleUnreadable = "LifecycleRuleUnreadable";

    /// <summary>A rule has a field that this version of the product does not know; the rest of the rule was read.</summary>
    public const string UnknownField = "LifecycleUnknownField";

    /// <summary>A rule names a storage class that this version of the product does not know; the rest of the rule was read.</summary>
    public const string UnknownStorageClass = "LifecycleUnknownStorageClass";

    /// <summary><c>TransitionDefaultMinimumObjectSize</c> is neither of its two values.</summary>
    public const string UnknownMinimumSize = "LifecycleUnknownMinimumSize";

    /// <summary>A file with limits for the risks cannot be read.</summary>
    public const string SettingsUnreadable = "LifecycleSettingsUnreadable";
}

namespace Hokusai.Core.Ecs.TaskDefinitions;

/// <summary>
/// The stable identifiers of everything that can go wrong with task definitions (<see cref="ReadProblem.ErrorId"/>; the ErrorId of the PowerShell error).
/// They never change meaning.
/// </summary>
public static class TaskDefinitionErrorIds
{
    /// <summary>A given path or wildcard leads to nothing.</summary>
    public const string PathNotFound = "TaskDefinitionPathNotFound";

    /// <summary>The operating system failed to read the file, or it may not be read by this user.</summary>
    public const string FileUnreadable = "TaskDefinitionFileUnreadable";

    /// <summary>The file is larger than the limit.</summary>
    public const string FileTooLarge = "TaskDefinitionFileTooLarge";

    /// <summary>The file has no content.</summary>
    public const string FileEmpty = "TaskDefinitionFileEmpty";

    /// <summary>The text is no valid JSON: comments, trailing commas, cut off, nested too deeply.</summary>
    public const string FileDamaged = "TaskDefinitionFileDamaged";

    /// <summary>It is JSON, but no task definition.</summary>
    public const string Unrecognized = "TaskDefinitionUnrecognized";

    /// <summary>Nothing that was read has a revision of the family.</summary>
    public const string FamilyNotFound = "TaskDefinitionFamilyNotFound";

    /// <summary>Nothing that was read has the revision.</summary>
    public const string RevisionNotFound = "TaskDefinitionRevisionNotFound";

    /// <summary>The revision was deregistered or deleted, and nothing that was read says what was in it.</summary>
    public const string RevisionGone = "TaskDefinitionRevisionGone";

    /// <summary>Several accounts or Regions have the revision.</summary>
    public const string Ambiguous = "TaskDefinitionAmbiguous";
}

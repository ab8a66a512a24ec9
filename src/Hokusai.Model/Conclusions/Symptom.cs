namespace Hokusai;

/// <summary>What was noticed, and so which investigator looks.</summary>
public enum Symptom
{
    /// <summary>A database password is not what it was.</summary>
    PasswordChanged,

    /// <summary>An ECS service runs something older than it did.</summary>
    ServiceReverted,

    /// <summary>Objects of an S3 bucket are gone, or cannot be read any more.</summary>
    ObjectsDeleted,
}

namespace Hokusai;

/// <summary>What kind of difference a <see cref="TaskDefinitionDifference"/> is.</summary>
public enum TaskDefinitionDifferenceKind
{
    /// <summary>Both have it, with other values.</summary>
    Changed,

    /// <summary>The difference side alone has it.</summary>
    Added,

    /// <summary>The reference side alone has it.</summary>
    Removed,

    /// <summary>
    /// Whether it differs cannot be said: CloudTrail masks the values of environment variables. Never taken for equal, nor for a change.
    /// </summary>
    Unknown,
}

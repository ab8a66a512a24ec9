namespace Hokusai;

/// <summary>What became of a lifecycle rule.</summary>
public enum LifecycleRuleChangeKind
{
    /// <summary>It was put, and nothing tells whether it was there before.</summary>
    Put,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>One of its fields is another.</summary>
    Changed,
}

namespace Hokusai;

/// <summary>What happened to an attribute or a resource instance.</summary>
public enum StateChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Its value differs.</summary>
    Changed,
}

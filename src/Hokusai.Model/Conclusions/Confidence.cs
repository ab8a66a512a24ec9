namespace Hokusai;

/// <summary>How sure a root cause is, least first, so that confidences compare.</summary>
public enum Confidence
{
    /// <summary>The evidence does not allow a statement.</summary>
    Unknown,

    /// <summary>Some of the evidence that the cause requires is there, and it is not refuted.</summary>
    Possible,

    /// <summary>All evidence that the cause requires is there, and nothing against it.</summary>
    Likely,

    /// <summary>The records admit no other reading.</summary>
    Proven,
}

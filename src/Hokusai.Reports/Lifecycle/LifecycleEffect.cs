namespace Hokusai.Reports.Lifecycle;

/// <summary>What an action of a lifecycle rule means to whoever owns the data, gravest first.</summary>
internal enum LifecycleEffect
{
    /// <summary>The data is gone for good.</summary>
    Deleted,

    /// <summary>A delete marker hides the object; the data can be brought back.</summary>
    Hidden,

    /// <summary>The data moves to another storage class.</summary>
    Moved,

    /// <summary>Parts of unfinished uploads, and delete markers with nothing below them: no object is lost.</summary>
    Cleared,
}

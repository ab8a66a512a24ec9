namespace Hokusai.Reports.Lifecycle;

/// <summary>What a picture measures.</summary>
internal enum LifecycleUnit
{
    /// <summary>The size of the objects.</summary>
    Bytes,

    /// <summary>Their number.</summary>
    Objects,
}

using System.Runtime.InteropServices;

namespace Hokusai.Core.S3.Simulation;

/// <summary>What a version is when a walk begins.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WalkedState
{
    /// <summary>The day from which the steps count: that of its creation, or of being superseded.</summary>
    public required int Day { get; init; }

    /// <summary>Whether that day is known, or the earliest possible.</summary>
    public bool IsDayKnown { get; init; }

    /// <summary>The first day that is looked at.</summary>
    public required int From { get; init; }

    /// <summary>The classes that it may be in.</summary>
    public required StorageClassSet Classes { get; init; }

    /// <summary>Whether it is all this for certain.</summary>
    public required bool IsCertain { get; init; }

    /// <summary>Whether it is a delete marker: without tags, without bytes, and never moved.</summary>
    public bool IsDeleteMarker { get; init; }

    /// <summary>How many noncurrent versions are newer; null where nothing tells.</summary>
    public int? NewerVersions { get; init; }

    /// <summary>The first day on which the current version above may expire, which makes one more noncurrent version; never where there is none.</summary>
    public long CurrentExpiry { get; init; }

    /// <summary>The step that expires it, where that replaces this version with a delete marker, as both are null versions.</summary>
    public LifecycleStep? Replacement { get; init; }

    /// <summary>The first day on which an end that is permanent can come, where a lock keeps the version; 0 where none does.</summary>
    public long LockedUntil { get; init; }

    /// <summary>Whether a lock of which nothing tells may keep off an end that is permanent.</summary>
    public bool MayBeLocked { get; init; }
}

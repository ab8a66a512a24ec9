using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.Tests.S3.Simulation.Reference;

/// <summary>One version of the key that the reference walks with; all is known of it.</summary>
internal sealed class ReferenceVersion
{
    public required int Number { get; init; }

    public required DateTime Created { get; init; }

    public required long Size { get; init; }

    public required StorageClass Class { get; set; }

    public bool IsDeleteMarker { get; init; }

    public bool IsNull { get; init; }

    public DateTime? RetainUntil { get; set; }

    public bool HasLegalHold { get; set; }

    public Dictionary<string, string> Tags { get; init; } = [];

    /// <summary>The enabled rules whose filter it passes, which does not change from day to day.</summary>
    public List<LifecycleRule>? Rules { get; set; }
}

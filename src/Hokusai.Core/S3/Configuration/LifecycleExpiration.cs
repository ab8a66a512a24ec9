namespace Hokusai.Core.S3.Configuration;

/// <summary>When current versions expire; of <see cref="Days"/>, <see cref="Date"/> and <see cref="RemovesExpiredDeleteMarkers"/> a valid rule has one.</summary>
public sealed record LifecycleExpiration
{
    /// <summary>Days after the creation, at least 1.</summary>
    public int? Days { get; init; }

    /// <summary>A midnight UTC from which on all objects of the rule expire, new ones as well.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary><c>ExpiredObjectDeleteMarker</c>: delete markers without versions are removed.</summary>
    public bool RemovesExpiredDeleteMarkers { get; init; }
}

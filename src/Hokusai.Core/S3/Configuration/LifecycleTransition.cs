namespace Hokusai.Core.S3.Configuration;

/// <summary>When current versions move to another storage class.</summary>
public sealed record LifecycleTransition
{
    /// <summary>Days after the creation, 0 or more.</summary>
    public int? Days { get; init; }

    /// <summary>A midnight UTC from which on all objects of the rule move.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The class that they move to.</summary>
    public required StorageClass StorageClass { get; init; }
}

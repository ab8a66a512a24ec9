using System.IO.Enumeration;

namespace Hokusai.Core.Commands;

/// <summary>What is simulated.</summary>
public sealed record S3LifecycleImpactOptions
{
    /// <summary>The buckets; <c>*</c> and <c>?</c> are wildcards. Empty for all. One name alone is that of an inventory or a listing that names none.</summary>
    public IReadOnlyList<string> Buckets { get; init; } = [];

    /// <summary>A file with the rules in force, JSON or XML; null for those that the account or the files tell.</summary>
    public string? LifecyclePath { get; init; }

    /// <summary>A file with rules that somebody proposes; null for none.</summary>
    public string? ProposedLifecyclePath { get; init; }

    /// <summary>The versioning; null for what the account or the files tell.</summary>
    public BucketVersioning? Versioning { get; init; }

    /// <summary>The first day, UTC; null for the day of the inventory or listing.</summary>
    public DateOnly? From { get; init; }

    /// <summary>How many days are looked at, at least 1.</summary>
    public int Days { get; init; } = 30;

    /// <summary>A file with prices; null for the list prices of us-east-1.</summary>
    public string? PricePath { get; init; }

    /// <summary>Whether a temporary file may be written, for inventories with more versions than memory should hold.</summary>
    public bool MayUseTemporaryFile { get; init; } = true;

    /// <summary>Whether a bucket is wanted.</summary>
    public bool Wants(string bucket) => Buckets.Count == 0 || Buckets.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, bucket, ignoreCase: false));

    /// <summary>The one bucket that is named; null where none or several are.</summary>
    internal string? OnlyBucket => Buckets is [var one] && one.IndexOfAny(['*', '?']) < 0 ? one : null;
}

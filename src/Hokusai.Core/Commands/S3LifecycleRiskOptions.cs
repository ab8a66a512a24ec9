using System.IO.Enumeration;

namespace Hokusai.Core.Commands;

/// <summary>Which risks are wanted, and by what limits.</summary>
public sealed record S3LifecycleRiskOptions
{
    /// <summary>The buckets; <c>*</c> and <c>?</c> are wildcards. Empty for all.</summary>
    public IReadOnlyList<string> Buckets { get; init; } = [];

    /// <summary>A file with limits in place of the built-in ones; null for those.</summary>
    public string? SettingsPath { get; init; }

    /// <summary>Whether each bucket's standard is written, too.</summary>
    public bool WritesStandard { get; init; }

    /// <summary>Whether a bucket is wanted.</summary>
    public bool Wants(string bucket) => Buckets.Count == 0 || Buckets.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, bucket, ignoreCase: false));
}

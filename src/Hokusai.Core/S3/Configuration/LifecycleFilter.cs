namespace Hokusai.Core.S3.Configuration;

/// <summary>Which objects a rule is for: all conditions that are set must hold; one without conditions is for the whole bucket.</summary>
public sealed record LifecycleFilter
{
    /// <summary>What keys begin with; empty or null for all.</summary>
    public string? Prefix { get; init; }

    /// <summary>Tags that objects must have, each with this value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags { get; init; } = [];

    /// <summary>Objects must be larger, in bytes; null for any.</summary>
    public long? SizeGreaterThan { get; init; }

    /// <summary>Objects must be smaller, in bytes; null for any.</summary>
    public long? SizeLessThan { get; init; }

    /// <summary>Whether the prefix is that of the rule itself, as configurations were written before there were filters.</summary>
    public bool IsRulePrefix { get; init; }

    /// <summary>What S3 refuses about the way in which it is written.</summary>
    public LifecycleFilterFault Fault { get; init; }

    /// <summary>Whether it is for every object of the bucket.</summary>
    public bool IsWholeBucket => string.IsNullOrEmpty(Prefix) && Tags.Count == 0 && SizeGreaterThan is null && SizeLessThan is null;
}

using System.Runtime.CompilerServices;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Simulation;

/// <summary>The part of a rule's filter that is not the prefix: https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html#intro-lifecycle-rules-filter.</summary>
internal sealed class VersionFilter(LifecycleFilter filter)
{
    private readonly long _greaterThan = filter.SizeGreaterThan ?? -1;
    private readonly long _lessThan = filter.SizeLessThan ?? long.MaxValue;
    private readonly KeyValuePair<string, string>[] _tags = [.. filter.Tags];

    /// <summary>Whether sizes matter, which turns off the default minimum size of transitions.</summary>
    public bool HasSizes { get; } = filter.SizeGreaterThan is not null || filter.SizeLessThan is not null;

    /// <summary>Whether tags matter.</summary>
    public bool HasTags => _tags.Length > 0;

    /// <summary>Whether the filter is for delete markers: they have no tags and no bytes.</summary>
    public bool IsForDeleteMarkers => !HasTags && IsOfSize(0);

    /// <summary>Whether the filter is for a version.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Match For(in ObjectVersion version)
    {
        if (!IsOfSize(version.Size))
        {
            return Match.Never;
        }

        if (!HasTags)
        {
            return Match.Always;
        }

        return version.Tags is { } tags ? HasAll(tags) : Match.Maybe;
    }

    private bool IsOfSize(long size) => size > _greaterThan && size < _lessThan;

    private Match HasAll(IReadOnlyList<KeyValuePair<string, string>> tags)
    {
        foreach (var wanted in _tags)
        {
            if (!Has(tags, wanted))
            {
                return Match.Never;
            }
        }

        return Match.Always;
    }

    private static bool Has(IReadOnlyList<KeyValuePair<string, string>> tags, KeyValuePair<string, string> wanted)
    {
        // Indexed, for an enumerator of the interface would be allocated for each version.
        for (var at = 0; at < tags.Count; at++)
        {
            var tag = tags[at];
            if (string.Equals(tag.Key, wanted.Key, StringComparison.Ordinal) && string.Equals(tag.Value, wanted.Value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

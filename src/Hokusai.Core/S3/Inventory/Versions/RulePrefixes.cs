using System.Text;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>What rules ask of the other versions of a key.</summary>
internal enum VersionNeed
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Whether a delete marker is the only version.</summary>
    Markers,

    /// <summary>Since when versions are noncurrent, and how many are newer.</summary>
    Order,
}

/// <summary>The prefixes of the rules of some configurations: the longest that a key begins with stands for all rules that can match it.</summary>
internal sealed class RulePrefixes
{
    /// <summary>Under 128 KB objects may not move: https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html.</summary>
    private const long SmallObject = 128 * 1024;

    private readonly byte[][] _prefixes;
    private readonly VersionNeed[] _needs;
    private readonly BytePrefixTree _tree;

    /// <summary>Prepares the prefixes.</summary>
    /// <param name="configurations">The configurations; disabled rules do nothing.</param>
    /// <param name="versioning">Where a bucket was never versioned, no key has other versions.</param>
    public RulePrefixes(IEnumerable<LifecycleConfiguration> configurations, BucketVersioning versioning)
    {
        var rules = configurations.SelectMany(configuration => configuration.Rules).Where(rule => rule.IsEnabled).ToList();
        _prefixes = [.. rules.Select(rule => rule.Filter.Prefix ?? "").Append("").Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes)];
        Array.Sort(_prefixes, (left, right) => left.AsSpan().SequenceCompareTo(right));
        _tree = new BytePrefixTree(_prefixes);
        _needs = [.. _prefixes.Select(prefix => NeedOf(rules.Where(rule => prefix.AsSpan().StartsWith(Encoding.UTF8.GetBytes(rule.Filter.Prefix ?? ""))), versioning))];
        Most = _needs.Max();
    }

    /// <summary>The most that any rule asks.</summary>
    public VersionNeed Most { get; }

    /// <summary>How many prefixes there are; the empty one is the first.</summary>
    public int Count => _prefixes.Length;

    /// <summary>The bytes of the longest one.</summary>
    public int Longest => _prefixes.Max(prefix => prefix.Length);

    /// <summary>A prefix as the rules write it. They are in the order of their bytes, so that each comes after those that it begins with.</summary>
    public string Text(int prefix) => Encoding.UTF8.GetString(_prefixes[prefix]);

    /// <summary>The longest prefix that a key begins with.</summary>
    public int Find(ReadOnlySpan<byte> key) => _tree.Find(key);

    /// <summary>For each prefix the sizes at which a configuration's rules change their answer.</summary>
    public IReadOnlyList<long[]> SizeLimits(LifecycleConfiguration configuration) =>
    [
        .. _prefixes.Select(prefix => configuration.Rules
            .Where(rule => rule.IsEnabled && prefix.AsSpan().StartsWith(Encoding.UTF8.GetBytes(rule.Filter.Prefix ?? "")))
            .SelectMany(SizeLimits)
            .Distinct()
            .Order()
            .ToArray()),
    ];

    /// <summary>What the rules of a prefix ask.</summary>
    public VersionNeed NeedOf(int prefix) => _needs[prefix];

    /// <summary>
    /// The shortest key that all rules and the tally take for this one: as long as the longer of the rules' prefix and the first part. Both are what the key begins
    /// with, so one begins with the other.
    /// </summary>
    public ReadOnlySpan<byte> Represent(ReadOnlySpan<byte> key, int prefix)
        => key[..Math.Max(_prefixes[prefix].Length, key.IndexOf((byte)'/') + 1)];

    /// <summary>The shortest key that all rules take for one with this prefix.</summary>
    public ReadOnlySpan<byte> Represent(int prefix) => _prefixes[prefix];

    private static IEnumerable<long> SizeLimits(LifecycleRule rule)
    {
        if (rule.Filter.SizeGreaterThan is { } greater && greater < long.MaxValue)
        {
            yield return greater + 1;
        }

        if (rule.Filter.SizeLessThan is { } less)
        {
            yield return less;
        }

        if (rule.Transitions.Count + rule.NoncurrentVersionTransitions.Count > 0)
        {
            yield return SmallObject;
        }
    }

    private static VersionNeed NeedOf(IEnumerable<LifecycleRule> rules, BucketVersioning versioning)
    {
        var need = VersionNeed.None;
        foreach (var rule in rules)
        {
            if (versioning == BucketVersioning.Unversioned)
            {
                break;
            }

            // Where versioning is suspended or not known, an expired version's own marker may be the only version left.
            var isOrdered = rule.NoncurrentVersionExpiration is not null || rule.NoncurrentVersionTransitions.Count > 0
                || (rule.Expiration is not null && versioning != BucketVersioning.Enabled);
            need = isOrdered ? VersionNeed.Order : rule.Expiration is not null && need == VersionNeed.None ? VersionNeed.Markers : need;
        }

        return need;
    }
}

using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Risk;

/// <summary>
/// Tells of which kinds the data is that a rule is for. What is closest to the objects decides: their tags, then the deepest part of the prefix, then the
/// bucket's tags, then its name. Prefixes that are known to be below the rule's count as well.
/// </summary>
internal sealed class DataClassFinder(BucketFacts bucket, RiskSettings settings)
{
    private const string Environment = "staging";

    /// <summary>The kind that the bucket's tags or its name tell; <see cref="RiskSettings.Other"/> where they tell none.</summary>
    public DataClass OfBucket { get; } = (bucket.Tags.IsKnown ? OfTags(bucket.Tags.Value, settings) : null) ?? OfName(bucket.Bucket, settings) ?? settings.Other;

    /// <summary>The prefixes below which objects are known to be.</summary>
    public IReadOnlyList<string> KnownPrefixes { get; } =
    [
        .. (bucket.Sizes.IsKnown ? bucket.Sizes.Value.Select(size => size.Prefix) : [])
            .Concat(bucket.LastAccess.IsKnown ? bucket.LastAccess.Value.Select(access => access.Prefix) : [])
            .Where(prefix => prefix.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The kind of what is below a prefix.</summary>
    public DataClass OfPrefix(string? prefix) => ByPrefix(prefix) ?? OfBucket;

    /// <summary>The kinds of data that a filter selects; at least one.</summary>
    public IReadOnlyList<DataClass> Of(LifecycleFilter filter)
    {
        if (OfTags(filter.Tags, settings) is { } tagged)
        {
            return [tagged];
        }

        var prefix = filter.Prefix ?? "";
        return [.. KnownPrefixes.Where(known => known.StartsWith(prefix, StringComparison.Ordinal)).Select(OfPrefix).Prepend(OfPrefix(prefix)).Distinct()];
    }

    /// <summary>Of the kinds of data that a filter selects, the one that has to be kept longest.</summary>
    public DataClass StrictestOf(LifecycleFilter filter) => Of(filter).MaxBy(found => found.FloorDays ?? int.MaxValue)!;

    private DataClass? ByPrefix(string? prefix) => Enumerable.Reverse((prefix ?? "").Split('/')).Select(part => OfName(part, settings)).FirstOrDefault(found => found is not null);

    private static DataClass? OfTags(IReadOnlyList<KeyValuePair<string, string>> tags, RiskSettings settings)
        => tags.Select(tag => DataTags.Telling(tag).Select(text => OfName(text, settings)).FirstOrDefault(found => found is not null)).Where(found => found is not null).MaxBy(found => found!.FloorDays ?? int.MaxValue);

    private static DataClass? OfName(string name, RiskSettings settings)
    {
        // "models-staging" are the models of an environment; alone, "staging" is where data lies for a while.
        var words = NameWords.Of(name);
        return Last(words.Where(word => word != Environment)) ?? Last(words);

        DataClass? Last(IEnumerable<string> among)
            => among.Reverse().Select(word => settings.Classes.FirstOrDefault(candidate => candidate.Words.Contains(word, StringComparer.Ordinal))).FirstOrDefault(found => found is not null);
    }
}

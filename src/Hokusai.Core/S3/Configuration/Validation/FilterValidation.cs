using System.Text;

namespace Hokusai.Core.S3.Configuration.Validation;

/// <summary>What S3 asks of a rule's ID and filter: https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-filters.html.</summary>
internal static class FilterValidation
{
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRule.html
    private const int MaxId = 255;

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html: keys have at most 1,024 bytes of UTF-8.
    private const int MaxKey = 1024;

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html
    private const int MaxTagKey = 128;
    private const int MaxTagValue = 256;

    // The guide says 5 TB, which was the largest object until December 2025; now it is 50 TB. Only what no object can be is refused here.
    // https://aws.amazon.com/about-aws/whats-new/2025/12/amazon-s3-maximum-object-size-50-tb/
    private const long MaxSize = 50L << 40;

    /// <summary>At most 255 characters.</summary>
    public static IEnumerable<LifecycleFlaw> LengthOfId(RuleInPlace rule)
        => rule.FlawIf(rule.Rule.Id?.Length > MaxId, LifecycleFlawIds.IdTooLong, "ID", $"The ID has {rule.Rule.Id?.Length} characters; S3 takes {MaxId}.", "Shorten it.");

    /// <summary>A filter with one condition, or with And around two and more; or a prefix; not both and not none: https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRuleFilter.html.</summary>
    public static IEnumerable<LifecycleFlaw> Form(RuleInPlace rule) => rule.Rule.Filter.Fault switch
    {
        LifecycleFilterFault.Missing => [rule.Flaw(
            LifecycleFlawIds.FilterMissing, "Filter", "It has neither a filter nor a prefix, and S3 takes no such rule. What it says is that it is for the whole bucket.",
            "Say for which objects it is: \"Filter\": {\"Prefix\": \"tmp/\"}. \"Filter\": {} is for all of them.")],
        LifecycleFilterFault.PrefixBesideFilter => [rule.Flaw(
            LifecycleFlawIds.PrefixBesideFilter, "Prefix", "It has a filter and, beside it, a prefix.", "Put the prefix into the filter.")],
        LifecycleFilterFault.ConditionsWithoutAnd => [rule.Flaw(
            LifecycleFlawIds.FilterAnd, "Filter", "Its filter has several conditions beside each other.", "Put them into \"And\": a filter has one condition, or \"And\".")],
        LifecycleFilterFault.TooFewInAnd => [rule.Flaw(
            LifecycleFlawIds.FilterAnd, "Filter.And", "\"And\" has fewer than two conditions.", "Put the condition into the filter itself.")],
        _ => [],
    };

    /// <summary>No longer than a key.</summary>
    public static IEnumerable<LifecycleFlaw> Prefix(RuleInPlace rule)
        => rule.FlawIf(
            rule.Rule.Filter.Prefix is { } prefix && Encoding.UTF8.GetByteCount(prefix) > MaxKey, LifecycleFlawIds.PrefixTooLong, "Filter.Prefix",
            $"The prefix is longer than {MaxKey} bytes, and so than any key.", "Shorten it.");

    /// <summary>Each key once, of 1 to 128 characters, with values of at most 256.</summary>
    public static IEnumerable<LifecycleFlaw> Tags(RuleInPlace rule)
    {
        var tags = rule.Rule.Filter.Tags;
        var isRepeated = tags.Select(tag => tag.Key).Distinct(StringComparer.Ordinal).Count() < tags.Count;
        return
        [
            .. rule.FlawIf(isRepeated, LifecycleFlawIds.FilterTag, "Filter.And.Tags", "A tag's key is there twice: no object can have two values of it.", "Make a rule for each value."),
            .. rule.FlawIf(
                tags.Any(tag => tag.Key.Length is 0 or > MaxTagKey || tag.Value.Length > MaxTagValue), LifecycleFlawIds.FilterTag, "Filter.Tag",
                $"A tag's key has not 1 to {MaxTagKey} characters, or its value more than {MaxTagValue}.", "Use a tag that an object can have."),
        ];
    }

    /// <summary>From 0 up to the largest object, and the lower bound below the upper.</summary>
    public static IEnumerable<LifecycleFlaw> Sizes(RuleInPlace rule)
    {
        var (above, below) = (rule.Rule.Filter.SizeGreaterThan, rule.Rule.Filter.SizeLessThan);
        return
        [
            .. rule.FlawIf(above is < 0 or > MaxSize, LifecycleFlawIds.FilterSize, "Filter.ObjectSizeGreaterThan", $"{above} bytes is no size between 0 and 50 TB.", "Give a size in bytes."),
            .. rule.FlawIf(below is < 1 or > MaxSize, LifecycleFlawIds.FilterSize, "Filter.ObjectSizeLessThan", $"{below} bytes is no size between 1 byte and 50 TB.", "Give a size in bytes."),
            .. rule.FlawIf(above >= below, LifecycleFlawIds.FilterSize, "Filter.ObjectSizeGreaterThan", $"No object is larger than {above} and smaller than {below} bytes.", "The lower bound has to be below the upper one."),
        ];
    }
}

namespace Hokusai.Core.S3.Configuration.Reading;

/// <summary>
/// Reads for which objects a rule is: https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRuleFilter.html, or by the prefix of the rule itself, as
/// rules were written before there were filters.
/// </summary>
internal static class FilterReader
{
    /// <summary>The filter.</summary>
    /// <exception cref="LifecycleFormatException">It cannot be read.</exception>
    public static LifecycleFilter Read(RuleObject rule)
    {
        var rulePrefix = rule.Text("Prefix");
        var filter = rule.Object("Filter");
        if (filter is null)
        {
            return new LifecycleFilter { Prefix = rulePrefix, IsRulePrefix = rulePrefix is not null, Fault = rulePrefix is null ? LifecycleFilterFault.Missing : LifecycleFilterFault.None };
        }

        var read = filter.Object("LifecycleFilterPredicate") is { } predicate ? SdkFilter.Read(predicate) : Conditions(filter);
        filter.TellUnknown();
        return rulePrefix is null ? read : read with { Prefix = read.Prefix ?? rulePrefix, Fault = LifecycleFilterFault.PrefixBesideFilter };
    }

    private static LifecycleFilter Conditions(RuleObject filter)
    {
        var direct = Read(filter, "Tag");
        if (filter.Object("And") is not { } and)
        {
            return direct with { Fault = Count(direct) > 1 ? LifecycleFilterFault.ConditionsWithoutAnd : LifecycleFilterFault.None };
        }

        // The API's And has Tags, which XML and CloudTrail write as Tag.
        var joined = Read(and, "Tag", "Tags");
        and.TellUnknown();
        return Count(direct) > 0
            ? new LifecycleFilter
            {
                Prefix = joined.Prefix ?? direct.Prefix,
                Tags = [.. direct.Tags, .. joined.Tags],
                SizeGreaterThan = joined.SizeGreaterThan ?? direct.SizeGreaterThan,
                SizeLessThan = joined.SizeLessThan ?? direct.SizeLessThan,
                Fault = LifecycleFilterFault.ConditionsWithoutAnd,
            }
            : joined with { Fault = Count(joined) < 2 ? LifecycleFilterFault.TooFewInAnd : LifecycleFilterFault.None };
    }

    private static LifecycleFilter Read(RuleObject conditions, params string[] tags) => new()
    {
        Prefix = conditions.Text("Prefix"),
        Tags = [.. tags.SelectMany(conditions.Objects).Select(Tag)],
        SizeGreaterThan = conditions.LongNumber("ObjectSizeGreaterThan"),
        SizeLessThan = conditions.LongNumber("ObjectSizeLessThan"),
    };

    private static int Count(LifecycleFilter filter)
        => (filter.Prefix is null ? 0 : 1) + filter.Tags.Count + (filter.SizeGreaterThan is null ? 0 : 1) + (filter.SizeLessThan is null ? 0 : 1);

    /// <summary>A tag; without a value it is for objects that have the tag without one.</summary>
    public static KeyValuePair<string, string> Tag(RuleObject tag)
    {
        var read = KeyValuePair.Create(tag.Text("Key") ?? throw tag.Wrong("Key", "is missing"), tag.Text("Value") ?? "");
        tag.TellUnknown();
        return read;
    }
}

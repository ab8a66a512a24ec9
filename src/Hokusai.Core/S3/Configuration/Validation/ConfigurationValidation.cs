namespace Hokusai.Core.S3.Configuration.Validation;

/// <summary>What S3 asks of the rules together.</summary>
internal static class ConfigurationValidation
{
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html#intro-lifecycle-rule-id
    private const int MaxRules = 1000;

    /// <summary>1 to 1,000 rules; one cannot put none, but has to delete the configuration.</summary>
    public static IEnumerable<LifecycleFlaw> NumberOfRules(LifecycleConfiguration configuration) => configuration.Rules.Count switch
    {
        // Where none could be read, nobody can say that there are none.
        0 when configuration.IsIncomplete => [],
        0 => [Whole(configuration, LifecycleFlawIds.NoRules, "It has no rules, and S3 takes no empty configuration.", "To remove all rules, use 'aws s3api delete-bucket-lifecycle'.")],
        > MaxRules => [Whole(configuration, LifecycleFlawIds.TooManyRules, $"It has {configuration.Rules.Count} rules; S3 takes {MaxRules}.", "Join rules that do the same, by tags or a common prefix.")],
        _ => [],
    };

    /// <summary>Each ID once: https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRule.html. An empty one is none: S3 makes one up.</summary>
    public static IEnumerable<LifecycleFlaw> UniqueIds(LifecycleConfiguration configuration)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < configuration.Rules.Count; index++)
        {
            var rule = configuration.Rules[index];
            if (!string.IsNullOrEmpty(rule.Id) && !seen.TryAdd(rule.Id, index))
            {
                yield return new RuleInPlace(rule, index).Flaw(LifecycleFlawIds.DuplicateId, "ID", $"Rule {seen[rule.Id] + 1} has the same ID.", "Give each rule an ID of its own.");
            }
        }
    }

    /// <summary>Filters in all rules or in none: "Base level prefix cannot be used in Lifecycle V2, prefixes are only supported in the Filter."</summary>
    public static IEnumerable<LifecycleFlaw> OneForm(LifecycleConfiguration configuration)
    {
        if (!configuration.Rules.Any(HasFilter))
        {
            return [];
        }

        return configuration.Rules
            .Select((rule, index) => new RuleInPlace(rule, index))
            .Where(rule => rule.Rule.Filter is { IsRulePrefix: true, Fault: LifecycleFilterFault.None })
            .Select(rule => rule.Flaw(LifecycleFlawIds.MixedForms, "Prefix", "It has a prefix of its own, and other rules have filters.", "Put the prefix into a filter: \"Filter\": {\"Prefix\": …}."));
    }

    /// <summary>
    /// Without filters, S3 takes no two rules with one prefix ("Found two rules with same prefix"), and no nested prefixes for one action ("Found overlapping
    /// prefixes … for same action type"): https://github.com/hashicorp/terraform-provider-aws/issues/23132, https://github.com/ceph/ceph/pull/23668.
    /// With filters it resolves what overlaps: https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-conflicts.html.
    /// </summary>
    public static IEnumerable<LifecycleFlaw> OldPrefixes(LifecycleConfiguration configuration)
    {
        if (configuration.Rules.Any(HasFilter))
        {
            return [];
        }

        // In the order of their prefixes, whatever begins with a prefix follows it at once.
        var sorted = configuration.Rules.Select((rule, index) => new RuleInPlace(rule, index)).OrderBy(rule => rule.Rule.Filter.Prefix ?? "", StringComparer.Ordinal).ToList();
        return sorted.SelectMany((inner, place) => Outer(sorted, place, inner));
    }

    private static IEnumerable<LifecycleFlaw> Outer(List<RuleInPlace> sorted, int place, RuleInPlace inner)
    {
        var prefix = inner.Rule.Filter.Prefix ?? "";
        for (var i = place - 1; i >= 0; i--)
        {
            var other = sorted[i].Rule.Filter.Prefix ?? "";
            if (other == prefix)
            {
                yield return inner.Flaw(LifecycleFlawIds.SamePrefix, "Prefix", $"Rule {sorted[i].Index + 1} has the same prefix.", "Make one rule of both, or give all rules filters.");
                yield break;
            }

            if (prefix.StartsWith(other, StringComparison.Ordinal) && DoTheSame(inner.Rule, sorted[i].Rule))
            {
                yield return inner.Flaw(LifecycleFlawIds.SamePrefix, "Prefix", $"Its prefix is below that of rule {sorted[i].Index + 1}, which does the same.", "Give all rules filters, or keep their prefixes apart.");
                yield break;
            }
        }
    }

    private static bool DoTheSame(LifecycleRule left, LifecycleRule right)
        => (left.Expiration is not null && right.Expiration is not null)
            || (left.Transitions.Count > 0 && right.Transitions.Count > 0)
            || (left.NoncurrentVersionExpiration is not null && right.NoncurrentVersionExpiration is not null)
            || (left.NoncurrentVersionTransitions.Count > 0 && right.NoncurrentVersionTransitions.Count > 0)
            || (left.AbortMultipartUploadDays is not null && right.AbortMultipartUploadDays is not null);

    private static bool HasFilter(LifecycleRule rule) => rule.Filter is { IsRulePrefix: false, Fault: not LifecycleFilterFault.Missing };

    private static LifecycleFlaw Whole(LifecycleConfiguration configuration, string errorId, string reason, string advice)
        => new(null, null, null, reason, advice, errorId, configuration.Evidence);
}

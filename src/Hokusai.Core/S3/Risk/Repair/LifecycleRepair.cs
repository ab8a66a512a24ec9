using System.Globalization;
using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Risk.Repair;

/// <summary>
/// Makes a configuration one that S3 takes: what it refuses is brought into the nearest form in which nothing is deleted earlier, or more of it, than before.
/// Rules that select nothing, or do nothing, are left out. What S3 takes already stays as it is, but for prefixes of rules, which become filters.
/// </summary>
internal static class LifecycleRepair
{
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRule.html
    private const int MaxId = 255;

    // What a number is appended to keeps room for it.
    private const int LongestStart = 240;

    /// <summary>The valid configuration.</summary>
    public static LifecycleConfiguration Of(LifecycleConfiguration configuration)
    {
        var rules = configuration.Rules
            .Where(rule => FilterRepair.SelectsAnything(rule.Filter))
            .Select(rule => rule with { Filter = FilterRepair.Of(rule.Filter) })
            .Select(ActionRepair.Of)
            .ToList();
        return WithUniqueIds(configuration with { Rules = [.. rules.SelectMany(Apart).Where(RuleEdits.HasAction)] });
    }

    // One rule has days or dates, and uploads are aborted by prefix alone.
    private static IEnumerable<LifecycleRule> Apart(LifecycleRule rule)
    {
        var dated = rule.Transitions.Where(transition => transition.Date is not null).ToList();
        var hasDays = rule.Expiration?.Days is not null || dated.Count < rule.Transitions.Count;
        var aborts = rule.AbortMultipartUploadDays is not null && (rule.Filter.Tags.Count > 0 || rule.Filter.SizeGreaterThan is not null || rule.Filter.SizeLessThan is not null);
        var rest = rule;
        if (dated.Count > 0 && hasDays)
        {
            rest = rest with { Transitions = [.. rest.Transitions.Where(transition => transition.Date is null)] };
            yield return OnlyActionsOf(rule, "transitions") with { Transitions = dated };
        }

        if (rest.Expiration?.Date is not null && rest.Transitions.Any(transition => transition.Days is not null))
        {
            yield return OnlyActionsOf(rule, "expiration") with { Expiration = rest.Expiration };
            rest = rest with { Expiration = null };
        }

        if (aborts)
        {
            rest = rest with { AbortMultipartUploadDays = null };
            yield return OnlyActionsOf(rule, "abort") with { Filter = new LifecycleFilter { Prefix = rule.Filter.Prefix }, AbortMultipartUploadDays = rule.AbortMultipartUploadDays };
        }

        yield return rest;
    }

    private static LifecycleRule OnlyActionsOf(LifecycleRule rule, string what) => new()
    {
        Id = string.IsNullOrEmpty(rule.Id) ? null : $"{rule.Id[..Math.Min(rule.Id.Length, 200)]}-{what}",
        IsEnabled = rule.IsEnabled,
        Filter = rule.Filter,
        Evidence = rule.Evidence,
    };

    private static LifecycleConfiguration WithUniqueIds(LifecycleConfiguration configuration)
    {
        var taken = configuration.Rules.Select(rule => rule.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = 1;
        var rules = new List<LifecycleRule>(configuration.Rules.Count);
        foreach (var rule in configuration.Rules)
        {
            var id = rule.Id;
            while (!string.IsNullOrEmpty(id) && (id.Length > MaxId || !seen.Add(id)))
            {
                // The numbers go on from rule to rule, so that many rules with one ID take no longer than few.
                do
                {
                    number++;
                    id = string.Create(CultureInfo.InvariantCulture, $"{rule.Id![..Math.Min(rule.Id!.Length, LongestStart)]}-{number}");
                }
                while (taken.Contains(id));
            }

            rules.Add(rule with { Id = id });
        }

        return configuration with { Rules = rules };
    }
}

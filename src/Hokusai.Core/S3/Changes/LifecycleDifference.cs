using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Changes;

/// <summary>What a Put of lifecycle rules changed. Rules are the same where their IDs are; where one of the two has none, where all else is: S3 gives a rule
/// without an ID one, which the next Put has (https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRule.html).</summary>
internal static class LifecycleDifference
{
    /// <summary>The differences in the order of the rules after, removed ones last.</summary>
    /// <param name="before">The rules before; null where nothing tells.</param>
    /// <param name="after">The rules after.</param>
    public static IReadOnlyList<LifecycleRuleChange> Of(LifecycleConfiguration? before, LifecycleConfiguration after)
    {
        var known = Named(after);
        if (before is null)
        {
            return [.. known.Select(rule => Whole(rule, LifecycleRuleChangeKind.Put))];
        }

        var old = Named(before);
        var changes = new List<LifecycleRuleChange>();
        foreach (var (rule, was) in Paired(known, old))
        {
            changes.AddRange(was is { } same ? Fields(rule.Name, same.Rule, rule.Rule) : [Whole(rule, LifecycleRuleChangeKind.Added)]);
        }

        changes.AddRange(old.OrderBy(rule => rule.Name, StringComparer.Ordinal).Select(rule => Whole(rule, LifecycleRuleChangeKind.Removed)));
        return changes;
    }

    // Takes those that were found from the old ones. All IDs come first, so that no rule takes another one's.
    private static List<((string Name, LifecycleRule Rule) Rule, (string Name, LifecycleRule Rule)? Was)> Paired(List<(string Name, LifecycleRule Rule)> known, List<(string Name, LifecycleRule Rule)> old)
    {
        var byId = known.ConvertAll(rule => rule.Rule.Id is { } id ? Take(old, was => was.Id == id) : null);
        return [.. known.Zip(byId, (rule, was) => (rule, was ?? Take(old, other => (other.Id is null || rule.Rule.Id is null) && LifecycleText.Of(other) == LifecycleText.Of(rule.Rule))))];
    }

    private static (string Name, LifecycleRule Rule)? Take(List<(string Name, LifecycleRule Rule)> rules, Predicate<LifecycleRule> isWanted)
    {
        if (rules.FindIndex(rule => isWanted(rule.Rule)) is var place and >= 0)
        {
            var taken = rules[place];
            rules.RemoveAt(place);
            return taken;
        }

        return null;
    }

    private static List<(string Name, LifecycleRule Rule)> Named(LifecycleConfiguration configuration)
        => [.. configuration.Rules.Select((rule, place) => (LifecycleText.Name(rule, place), rule))];

    private static LifecycleRuleChange Whole((string Name, LifecycleRule Rule) rule, LifecycleRuleChangeKind kind) => new()
    {
        RuleId = rule.Name,
        Kind = kind,
        Before = kind == LifecycleRuleChangeKind.Removed ? LifecycleText.Of(rule.Rule) : null,
        After = kind == LifecycleRuleChangeKind.Removed ? null : LifecycleText.Of(rule.Rule),
    };

    private static IEnumerable<LifecycleRuleChange> Fields(string name, LifecycleRule was, LifecycleRule now)
        => from field in new (string Name, Func<LifecycleRule, string?> Of)[]
           {
               ("Status", rule => rule.IsEnabled ? "Enabled" : "Disabled"),
               ("Filter", rule => LifecycleText.Filter(rule.Filter)),
               ("Expiration", rule => LifecycleText.Expiration(rule.Expiration)),
               ("Transition", LifecycleText.Transitions),
               ("NoncurrentVersionExpiration", rule => LifecycleText.Noncurrent(rule.NoncurrentVersionExpiration)),
               ("NoncurrentVersionTransition", LifecycleText.NoncurrentTransitions),
               ("AbortIncompleteMultipartUpload", LifecycleText.Abort),
           }
           let old = field.Of(was)
           let current = field.Of(now)
           where old != current
           select new LifecycleRuleChange { RuleId = name, Kind = LifecycleRuleChangeKind.Changed, Field = field.Name, Before = old, After = current };
}

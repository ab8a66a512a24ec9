using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Changes;

/// <summary>What a Put of lifecycle rules changed. Rules are the same where their IDs are; of those without one, where all else is.</summary>
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

        var old = Named(before).GroupBy(rule => rule.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var changes = new List<LifecycleRuleChange>();
        foreach (var rule in known)
        {
            if (old.Remove(rule.Key, out var was))
            {
                changes.AddRange(Fields(rule.Name, was.Rule, rule.Rule));
            }
            else
            {
                changes.Add(Whole(rule, LifecycleRuleChangeKind.Added));
            }
        }

        changes.AddRange(old.Values.OrderBy(rule => rule.Name, StringComparer.Ordinal).Select(rule => Whole(rule, LifecycleRuleChangeKind.Removed)));
        return changes;
    }

    private static List<(string Key, string Name, LifecycleRule Rule)> Named(LifecycleConfiguration configuration)
        => [.. configuration.Rules.Select((rule, place) => (rule.Id is { } id ? $"id {id}" : $"text {LifecycleText.Of(rule)}", LifecycleText.Name(rule, place), rule))];

    private static LifecycleRuleChange Whole((string Key, string Name, LifecycleRule Rule) rule, LifecycleRuleChangeKind kind) => new()
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

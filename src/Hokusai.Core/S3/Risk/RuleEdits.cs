using Hokusai.Core.S3.Configuration;

namespace Hokusai.Core.S3.Risk;

/// <summary>Changes to rules that the corrections are made of. None of them deletes anything earlier than before.</summary>
internal static class RuleEdits
{
    /// <summary>The configuration with one rule replaced.</summary>
    public static LifecycleConfiguration With(this LifecycleConfiguration configuration, int index, Func<LifecycleRule, LifecycleRule> edit)
        => configuration with { Rules = [.. configuration.Rules.Select((rule, i) => i == index ? edit(rule) : rule)] };

    /// <summary>The configuration with rules added.</summary>
    public static LifecycleConfiguration And(this LifecycleConfiguration configuration, params LifecycleRule[] rules)
        => configuration with { Rules = [.. configuration.Rules, .. rules] };

    /// <summary>
    /// The rule with objects that expire that many days after their creation, or later where they do already. An expiration by date goes: days would delete what is
    /// old before that date has come.
    /// </summary>
    public static LifecycleRule ExpiringAfter(this LifecycleRule rule, int days)
        => rule.Expiration is { Days: null, Date: not null } ? rule.WithoutExpiration()
            : rule with { Expiration = new LifecycleExpiration { Days = Math.Max(days, RiskCase.DaysUntilExpiration(rule) ?? 0) } };

    /// <summary>The rule without its expiration. Where it does nothing else, it is disabled: what was in it stays to be read.</summary>
    public static LifecycleRule WithoutExpiration(this LifecycleRule rule)
    {
        var rest = rule with { Expiration = null };
        return HasAction(rest) ? rest : rule with { IsEnabled = false };
    }

    /// <summary>Whether the rule does anything.</summary>
    public static bool HasAction(LifecycleRule rule)
        => rule is not { Expiration: null, Transitions.Count: 0, NoncurrentVersionExpiration: null, NoncurrentVersionTransitions.Count: 0, AbortMultipartUploadDays: null };

    /// <summary>An ID that no rule has, made from one.</summary>
    public static string FreeId(LifecycleConfiguration configuration, string wanted)
    {
        // S3 takes 255 characters; the number needs some of them.
        var start = wanted.Length > 240 ? wanted[..240] : wanted;
        return Enumerable.Range(1, configuration.Rules.Count + 1)
            .Select(number => number == 1 ? start : $"{start}-{number}")
            .First(id => configuration.Rules.All(rule => rule.Id != id));
    }
}

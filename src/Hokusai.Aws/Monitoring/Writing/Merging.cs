using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Writing;

/// <summary>What is to be written where a call replaces the whole of a resource: what is wanted, and of the rest what there is.</summary>
internal static class Merging
{
    /// <summary>What is wanted over what there is.</summary>
    /// <param name="desired">What is wanted.</param>
    /// <param name="existing">What there is; null for nothing.</param>
    /// <param name="alternatives">Groups of attributes of which only one can be set: an existing one gives way where another of its group is wanted.</param>
    public static AttributeValue Of(DesiredResource desired, ExistingResource? existing, params (string[] One, string[] Other)[] alternatives)
    {
        var wanted = desired.Attributes.Members;
        var kept = (existing?.Attributes.Members ?? new Dictionary<string, AttributeValue>(StringComparer.Ordinal))
            .Where(member => !alternatives.Any(pair => IsReplaced(member.Key, pair.One, pair.Other) || IsReplaced(member.Key, pair.Other, pair.One)));
        return AttributeValue.Map([.. kept, .. wanted]);

        bool IsReplaced(string attribute, string[] group, string[] by)
            => group.Contains(attribute, StringComparer.Ordinal) && by.Any(other => wanted.TryGetValue(other, out var value) && !value.IsUnset);
    }

    /// <summary>The attributes that are not as wanted, by their own names, without the paths inside them.</summary>
    public static IReadOnlySet<string> Changed(DesiredResource desired, ExistingResource? existing)
        => MonitoringComparison.Compare(desired, existing).Select(difference => difference.Attribute.Split('.', '[')[0]).ToHashSet(StringComparer.Ordinal);
}

using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Writing;

/// <summary>The tags that are not as wanted. Tags beside those that are wanted are somebody else's, and stay.</summary>
internal static class TagChanges
{
    /// <summary>The wanted tags that the resource does not have with that value; null where it has all of them.</summary>
    public static IReadOnlyList<T>? Of<T>(DesiredResource desired, ExistingResource existing, Func<string, string, T> tag)
    {
        var changed = (desired.Attributes.TextMap("tags") ?? new Dictionary<string, string>(StringComparer.Ordinal))
            .Where(wanted => existing.Attributes["tags"][wanted.Key].String != wanted.Value)
            .Select(wanted => tag(wanted.Key, wanted.Value))
            .ToList();
        return changed.Count == 0 ? null : changed;
    }
}

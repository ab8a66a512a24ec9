using System.Text.Json;

namespace Hokusai.Core.Monitoring;

/// <summary>Compares what is wanted with what there is, attribute by attribute.</summary>
public static class MonitoringComparison
{
    // Documents that AWS hands back as it likes: other white space, members in another order.
    private static readonly HashSet<string> s_documents = new(StringComparer.Ordinal) { "policy", "event_pattern", "dashboard_body", "input_template", "redrive_policy", "input_parameters" };

    /// <summary>The attributes that are not as wanted, in the order of their names. Attributes that nothing is wanted of, and those that could not be read, are not compared.</summary>
    /// <param name="desired">What is wanted.</param>
    /// <param name="existing">What there is; null where there is nothing, so that all is different.</param>
    public static IReadOnlyList<MonitoringDifference> Compare(DesiredResource desired, ExistingResource? existing)
    {
        ArgumentNullException.ThrowIfNull(desired);
        var differences = new List<MonitoringDifference>();
        foreach (var (name, wanted) in desired.Attributes.Members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (existing?.Unknown.ContainsKey(name) != true)
            {
                Compare(name, existing?.Attributes[name] ?? AttributeValue.Null, wanted, differences);
            }
        }

        return differences;
    }

    private static void Compare(string path, AttributeValue current, AttributeValue wanted, List<MonitoringDifference> differences)
    {
        if (current.IsEquivalentTo(wanted) || (s_documents.Contains(Last(path)) && IsSameDocument(current.String, wanted.String)))
        {
            return;
        }

        if (wanted.Kind == AttributeKind.Map && current.Kind == AttributeKind.Map)
        {
            // Tags that others put there are theirs.
            foreach (var (member, value) in wanted.Members.OrderBy(member => member.Key, StringComparer.Ordinal))
            {
                Compare($"{path}.{member}", current[member], value, differences);
            }
        }
        else if (wanted.Kind == AttributeKind.List && current.Kind == AttributeKind.List && wanted.Items.Count == current.Items.Count)
        {
            for (var i = 0; i < wanted.Items.Count; i++)
            {
                Compare($"{path}[{i}]", current.Items[i], wanted.Items[i], differences);
            }
        }
        else
        {
            differences.Add(new MonitoringDifference(path, Text(current), Text(wanted)));
        }
    }

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static string? Text(AttributeValue value) => value.IsUnset ? null : value.ToString();

    private static bool IsSameDocument(string? left, string? right)
        => Parse(left) is { } one && Parse(right) is { } other && one == other;

    private static AttributeValue? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return AttributeValue.FromJson(document.RootElement);
        }
        catch (JsonException)
        {
            // Then it is compared as text.
            return null;
        }
    }
}

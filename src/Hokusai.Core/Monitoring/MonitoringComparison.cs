namespace Hokusai.Core.Monitoring;

/// <summary>Compares what is wanted with what there is, attribute by attribute. What may be a secret is compared, and not told.</summary>
public static class MonitoringComparison
{
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
                Compare(name, name, existing?.Attributes[name] ?? AttributeValue.Null, wanted, differences);
            }
        }

        return differences;
    }

    private static void Compare(string path, string attribute, AttributeValue current, AttributeValue wanted, List<MonitoringDifference> differences)
    {
        if (current.IsEquivalentTo(wanted))
        {
            return;
        }

        if (wanted.Kind == AttributeKind.Map && current.Kind == AttributeKind.Map)
        {
            // Tags that others put there are theirs.
            foreach (var (member, value) in wanted.Members.OrderBy(member => member.Key, StringComparer.Ordinal))
            {
                Compare($"{path}.{member}", ShownValues.NameOf(attribute, member), current[member], value, differences);
            }
        }
        else if (wanted.Kind == AttributeKind.List && current.Kind == AttributeKind.List && wanted.Items.Count == current.Items.Count)
        {
            for (var i = 0; i < wanted.Items.Count; i++)
            {
                Compare($"{path}[{i}]", attribute, current.Items[i], wanted.Items[i], differences);
            }
        }
        else
        {
            differences.Add(new MonitoringDifference(path, Text(attribute, current), Text(attribute, wanted)));
        }
    }

    private static string? Text(string attribute, AttributeValue value) => value.IsUnset ? null : ShownValues.Of(attribute, value).ToString();
}

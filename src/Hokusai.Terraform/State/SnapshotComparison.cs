namespace Hokusai.Terraform.State;

/// <summary>What differs between two snapshots.</summary>
internal static class SnapshotComparison
{
    /// <summary>One difference, before it is decided what of it may be shown.</summary>
    /// <param name="Before">The instance before; null where it is new.</param>
    /// <param name="After">The instance after; null where it is gone.</param>
    /// <param name="AttributeBefore">The attribute before; null where it is new, or where the whole instance came or went.</param>
    /// <param name="AttributeAfter">The attribute after; null where it is gone, or where the whole instance came or went.</param>
    internal readonly record struct Difference(
        InstanceSnapshot? Before, InstanceSnapshot? After, AttributeSnapshot? AttributeBefore, AttributeSnapshot? AttributeAfter)
    {
        /// <summary>The instance that it is about.</summary>
        public InstanceSnapshot Instance => After ?? Before!;

        /// <summary>Whether the whole instance came or went.</summary>
        public bool IsWhole => Before is null || After is null;

        /// <summary>The difference seen from the other side.</summary>
        public Difference Reversed => new(After, Before, AttributeAfter, AttributeBefore);
    }

    /// <summary>The differences that people care for, in the order of addresses and attributes.</summary>
    public static IEnumerable<Difference> Differences(StateSnapshot from, StateSnapshot to)
    {
        foreach (var (before, after) in Pairs(from, to))
        {
            if (before is null || after is null)
            {
                yield return new Difference(before, after, null, null);
                continue;
            }

            foreach (var (attributeBefore, attributeAfter) in AttributePairs(before, after))
            {
                yield return new Difference(before, after, attributeBefore, attributeAfter);
            }
        }
    }

    /// <summary>Whether a version has what a difference brought about.</summary>
    public static bool Has(StateSnapshot version, Difference difference)
    {
        var instance = Find(version, difference.Instance.Address);
        if (difference.IsWhole)
        {
            // An instance of the same address but another id is another object; the first one was orphaned.
            return difference.After is { } after ? instance is not null && IdOf(instance) == IdOf(after) : instance is null;
        }

        if (instance is null)
        {
            return false;
        }

        var path = (difference.AttributeAfter ?? difference.AttributeBefore)!.Value.Path;
        var found = Array.Find(instance.Attributes, a => a.Path == path);
        return difference.AttributeAfter is { } wanted ? found.Path is not null && found.Identity == wanted.Identity : found.Path is null;
    }

    private static UInt128? IdOf(InstanceSnapshot instance)
    {
        // An output has no id: it is its value.
        if (instance.IsOutput)
        {
            return instance.Content;
        }

        var id = Array.Find(instance.Attributes, static a => a.Path == "id");
        return id.Path is null ? null : id.Identity;
    }

    // The instance at an address; null where the version has none.
    private static InstanceSnapshot? Find(StateSnapshot snapshot, string address)
    {
        var instances = snapshot.Instances;
        for (int low = 0, high = instances.Length - 1; low <= high;)
        {
            var middle = (low + high) >>> 1;
            switch (string.CompareOrdinal(instances[middle].Address, address))
            {
                case 0:
                    return instances[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return null;
    }

    // Instances that differ: both lists are in the order of addresses.
    private static IEnumerable<(InstanceSnapshot? Before, InstanceSnapshot? After)> Pairs(StateSnapshot from, StateSnapshot to)
    {
        int i = 0, j = 0;
        while (i < from.Instances.Length || j < to.Instances.Length)
        {
            var order = i == from.Instances.Length ? 1
                : j == to.Instances.Length ? -1
                : string.CompareOrdinal(from.Instances[i].Address, to.Instances[j].Address);
            if (order == 0)
            {
                var (before, after) = (from.Instances[i++], to.Instances[j++]);
                if (!ReferenceEquals(before, after) && before.Content != after.Content)
                {
                    yield return (before, after);
                }
            }
            else if (order < 0)
            {
                yield return (from.Instances[i++], null);
            }
            else
            {
                yield return (null, to.Instances[j++]);
            }
        }
    }

    private static IEnumerable<(AttributeSnapshot? Before, AttributeSnapshot? After)> AttributePairs(InstanceSnapshot from, InstanceSnapshot to)
    {
        int i = 0, j = 0;
        while (i < from.Attributes.Length || j < to.Attributes.Length)
        {
            var order = i == from.Attributes.Length ? 1
                : j == to.Attributes.Length ? -1
                : string.CompareOrdinal(from.Attributes[i].Path, to.Attributes[j].Path);
            if (order == 0)
            {
                var (before, after) = (from.Attributes[i++], to.Attributes[j++]);
                if (before.Identity != after.Identity)
                {
                    yield return (before, after);
                }
            }
            else if (order < 0)
            {
                yield return (from.Attributes[i++], null);
            }
            else
            {
                yield return (null, to.Attributes[j++]);
            }
        }
    }
}

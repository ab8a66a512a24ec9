namespace Hokusai.Terraform.State;

/// <summary>
/// Finds out which version each version grew from. Terraform reads a state, and adds one to its serial each time it writes
/// (at the end of a run, and during a long one every 20 seconds), without looking whether somebody else wrote meanwhile.
/// So a version grew from an earlier one with the serial before its own; where several have it, from the one whose own values
/// it carries on. (Terraform: internal/states/remote/state.go, PersistState.)
/// </summary>
internal static class Genealogy
{
    /// <summary>Sets parents and marks on versions given in the order stored.</summary>
    public static void Trace(IReadOnlyList<VersionRecord> versions)
    {
        var lineages = new Dictionary<string, Lineage>(StringComparer.Ordinal);
        for (var i = 0; i < versions.Count; i++)
        {
            var version = versions[i];
            var snapshot = version.Snapshot;
            version.LineageChanged = i > 0 && versions[i - 1].Snapshot.Lineage != snapshot.Lineage;
            if (!lineages.TryGetValue(snapshot.Lineage, out var lineage))
            {
                lineage = new Lineage();
                lineages.Add(snapshot.Lineage, lineage);
            }

            version.SerialWentBack = !version.LineageChanged && i > 0 && snapshot.Serial < versions[i - 1].Snapshot.Serial;
            lineage.Add(version);
        }
    }

    private sealed class Lineage
    {
        private readonly SortedList<long, List<VersionRecord>> _bySerial = [];
        private VersionRecord? _latest;

        public void Add(VersionRecord version)
        {
            version.Parent = FindOriginal(version) ?? FindParent(version);
            version.IsCopy = version.Parent?.Snapshot.Content == version.Snapshot.Content;
            version.IsRestored = version.IsCopy && !ReferenceEquals(version.Parent, _latest);

            if (!_bySerial.TryGetValue(version.Snapshot.Serial, out var siblings))
            {
                siblings = [];
                _bySerial.Add(version.Snapshot.Serial, siblings);
            }

            siblings.Add(version);
            _latest = version;
        }

        // A copy made in the bucket keeps its serial; 'terraform state push' adds one to the serial of what is pushed. A copy whose
        // serial is higher than all before is no such thing: runs that undo each other's changes come back to an old content.
        private VersionRecord? FindOriginal(VersionRecord version)
        {
            var serial = version.Snapshot.Serial;
            var pushed = _bySerial.Count > 0 && serial <= _bySerial.Keys[^1] ? WithSerial(serial - 1) : [];
            return WithSerial(serial).Concat(pushed)
                .Where(other => other.Snapshot.Content == version.Snapshot.Content)
                .MaxBy(static other => other.Position);
        }

        private VersionRecord? FindParent(VersionRecord version)
        {
            var serial = version.Snapshot.Serial;
            var candidates = WithSerial(serial - 1);
            if (candidates.Count == 0)
            {
                candidates = NearestBelow(serial);
            }

            // A run does not write a state that equals the one it read.
            var others = candidates.FindAll(c => c.Snapshot.Content != version.Snapshot.Content);
            return (others.Count > 0 ? others : candidates)
                .Aggregate((VersionRecord?)null, (best, next) => best is null || CarriesOn(version.Snapshot, best.Snapshot, next.Snapshot) ? next : best);
        }

        // Where two candidates differ, a version has the value of the one that it grew from, but for what its own run changed.
        // Of equals the one stored last counts: it is what a run that starts later reads.
        private static bool CarriesOn(StateSnapshot version, StateSnapshot earlier, StateSnapshot later)
        {
            var votes = 0;
            foreach (var difference in SnapshotComparison.Differences(earlier, later))
            {
                votes += SnapshotComparison.Has(version, difference) ? 1 : SnapshotComparison.Has(version, difference.Reversed) ? -1 : 0;
            }

            return votes >= 0;
        }

        private List<VersionRecord> WithSerial(long serial) => _bySerial.GetValueOrDefault(serial) ?? [];

        private List<VersionRecord> NearestBelow(long serial)
        {
            var serials = _bySerial.Keys;
            int low = 0, high = serials.Count;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (serials[middle] < serial)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return low == 0 ? [] : _bySerial.Values[low - 1];
        }
    }
}

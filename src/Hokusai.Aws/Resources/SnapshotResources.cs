using Hokusai.Aws.Resources.Reading;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Resources;

/// <summary>AWS's answers as resources in Terraform's vocabulary.</summary>
public static class SnapshotResources
{
    /// <summary>Reads every resource of a known type. One snapshot gives one result, whatever the order of its answers.</summary>
    /// <param name="snapshot">AWS's answers, and the questions that were not answered: what depends on them is unknown.</param>
    public static ResourceInventory Read(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var index = new SnapshotIndex(snapshot);
        var gaps = new List<ResourceGap>();
        return new ResourceInventory
        {
            Resources = [.. ResourceTables.All.SelectMany(table => table.Read(index, gaps))],
            Gaps = gaps,
        };
    }
}

using System.Collections.Frozen;

namespace Hokusai.Core.Monitoring.Connections;

/// <summary>A family of DB instance classes, for example <c>r6g</c>.</summary>
/// <param name="LargeGiB">Memory of its <c>large</c> in GiB; for families that begin with a larger size, what a <c>large</c> would have.</param>
/// <param name="IsBurstable">Whether it has sizes below <c>medium</c>.</param>
/// <param name="MetalMultiple">How many times <c>xlarge</c> its <c>metal</c> is; null where it has none.</param>
internal sealed record InstanceFamily(double LargeGiB, bool IsBurstable = false, int? MetalMultiple = null);

/// <summary>
/// The families of DB instance classes with their memory:
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Summary.html (one section a family) and
/// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.DBInstanceClass.Summary.html.
/// db.m1, db.m2 and db.t1 cannot be had any more and are left out.
/// </summary>
internal static class InstanceFamilies
{
    private static readonly FrozenDictionary<string, InstanceFamily> _families = new Dictionary<string, InstanceFamily>
    {
        // Burstable performance
        ["t2"] = new(8, IsBurstable: true),
        ["t3"] = new(8, IsBurstable: true),
        ["t4g"] = new(8, IsBurstable: true),

        // General purpose
        ["m3"] = new(7.5),
        ["m4"] = new(8),
        ["m5"] = new(8),
        ["m5d"] = new(8),
        ["m6g"] = new(8),
        ["m6gd"] = new(8),
        ["m6i"] = new(8, MetalMultiple: 32),
        ["m6id"] = new(8, MetalMultiple: 32),
        ["m6idn"] = new(8),
        ["m6in"] = new(8, MetalMultiple: 32),
        ["m7g"] = new(8),
        ["m7i"] = new(8),
        ["m8g"] = new(8),
        ["m8gd"] = new(8),

        // Compute optimized, for Multi-AZ DB clusters
        ["c6gd"] = new(4),

        // Memory optimized
        ["r3"] = new(15.25),
        ["r4"] = new(15.25),
        ["r5"] = new(16),
        ["r5b"] = new(16),
        ["r5d"] = new(16),
        ["r6g"] = new(16),
        ["r6gd"] = new(16),
        ["r6i"] = new(16, MetalMultiple: 32),
        ["r6id"] = new(16, MetalMultiple: 32),
        ["r6idn"] = new(16),
        ["r6in"] = new(16, MetalMultiple: 32),
        ["r7g"] = new(16),
        ["r7i"] = new(16),
        ["r8g"] = new(16),
        ["r8gd"] = new(16),
        ["x1"] = new(30.5),
        ["x1e"] = new(61),
        ["x2g"] = new(32),
        ["x2idn"] = new(32, MetalMultiple: 32),
        ["x2iedn"] = new(64, MetalMultiple: 32),
        ["x2iezn"] = new(64, MetalMultiple: 12),
        ["z1d"] = new(16),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static InstanceFamily? Find(string name) => _families.GetValueOrDefault(name);
}

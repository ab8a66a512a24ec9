using System.Collections.Frozen;

namespace Hokusai.Core.Monitoring.Connections;

/// <summary>
/// The default limits that AWS documented for Aurora PostgreSQL, below 5000, by instance class: the table of
/// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Managing.html#AuroraPostgreSQL.Managing.MaxConnections
/// as it stood until 2023; the page now has the formula alone. The rows of r4 and r5 are round, and up to 7 % below what the formula
/// gives; an alarm on the lower number comes earlier, not too late. All classes with 61 GiB and more have 5000, as by the formula.
/// </summary>
internal static class AuroraPostgreSqlDefaults
{
    private static readonly FrozenDictionary<string, int> _limits = new Dictionary<string, int>
    {
        ["db.t3.medium"] = 420,
        ["db.t3.large"] = 844,
        ["db.t4g.medium"] = 405,
        ["db.t4g.large"] = 844,
        ["db.r4.large"] = 1_600,
        ["db.r4.xlarge"] = 3_200,
        ["db.r5.large"] = 1_600,
        ["db.r5.xlarge"] = 3_300,
        ["db.r6g.large"] = 1_722,
        ["db.r6g.xlarge"] = 3_479,
        ["db.x2g.large"] = 3_479,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static int? Find(string instanceClass) => _limits.TryGetValue(instanceClass, out var limit) ? limit : null;
}

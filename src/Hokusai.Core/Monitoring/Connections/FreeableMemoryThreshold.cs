using System.Globalization;

namespace Hokusai.Core.Monitoring.Connections;

/// <summary>When little memory is left: the metric FreeableMemory of AWS/RDS.</summary>
public static class FreeableMemoryThreshold
{
    private const long GiB = 1L << 30;

    /// <summary>
    /// A tenth of the memory: the default buffers of the engines (a quarter for PostgreSQL, three quarters for MySQL) leave more.
    /// A share and no fixed amount, because 256 MiB are what a db.t3.micro has when nothing is wrong.
    /// </summary>
    private const int Share = 10;

    /// <summary>Above some 80 GiB a tenth is no shortage: what counts is room for a burst of connections and sorts, not the share.</summary>
    private const long Most = 8 * GiB;

    /// <summary>The threshold for an instance.</summary>
    /// <param name="classMemory">
    /// The memory of its class in bytes (<see cref="InstanceClassSize"/>); for Aurora Serverless v2 that of its maximum capacity, to
    /// which the metric refers:
    /// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html#aurora-serverless-v2.viewing.monitoring
    /// </param>
    /// <param name="percent">The share of it that is little; null for a tenth, and 8 GiB at most.</param>
    public static AlarmThreshold Of(long classMemory, double? percent = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classMemory);
        if (percent is { } share)
        {
            var given = (long)(classMemory * share / 100);
            return new(given, string.Create(CultureInfo.InvariantCulture, $"{ByteText.Of(given)}, {share} % of the {ByteText.Of(classMemory)} of the instance class"));
        }

        var tenth = classMemory / Share;
        return tenth <= Most
            ? new(tenth, $"{ByteText.Of(tenth)}, a tenth of the {ByteText.Of(classMemory)} of the instance class")
            : new(Most, $"{ByteText.Of(Most)}: a tenth of the {ByteText.Of(classMemory)} of the instance class would be no shortage");
    }
}

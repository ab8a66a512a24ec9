namespace Hokusai.Core.Monitoring.Connections;

/// <summary>
/// How much memory RDS leaves to the database: the variable DBInstanceClassMemory. AWS documents that it is somewhat lower than
/// the memory of the instance class and depends on class and engine, but not how much
/// (https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ParamValuesRef.html#USER_FormulaVariables). The numbers here are
/// fitted to the connection limits that AWS documents, and are an estimate.
/// </summary>
public static class DatabaseMemory
{
    private const long MiB = 1L << 20;
    private const long GiB = 1L << 30;

    /// <summary>The largest capacity of an Aurora Serverless v2 instance: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.how-it-works.html</summary>
    public const double MaximumCapacityUnits = 256;

    /// <summary>
    /// What is left of an instance class's memory: all but 256 MiB and 3 %. That comes within 3 % of every limit documented for
    /// a class: about 60 for MySQL on db.t3.micro and 630 on db.m7g.large, 405 for Aurora PostgreSQL on db.t4g.medium, 420 on
    /// db.t3.medium, 844 on db.t4g.large, 1722 on db.r6g.large, 3479 on db.r6g.xlarge.
    /// </summary>
    /// <param name="classMemory">The memory of the instance class in bytes.</param>
    /// <returns>Bytes; never negative.</returns>
    public static long OfClass(long classMemory)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(classMemory);
        return Math.Max(0, (long)(classMemory * 0.97) - (256 * MiB));
    }

    /// <summary>
    /// What an Aurora Serverless v2 instance counts on: its formulas are computed from the maximum capacity. All but 200 MiB of
    /// 93.83 % gives every limit documented for Aurora PostgreSQL exactly (189, 823, 1669, 3360, 5000) and those for Aurora MySQL
    /// from 4 units:
    /// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html#aurora-serverless-v2.max-connections
    /// </summary>
    /// <param name="maximumCapacityUnits">The maximum capacity, 1 to <see cref="MaximumCapacityUnits"/> units of about 2 GiB.</param>
    /// <returns>Bytes.</returns>
    public static long OfServerless(double maximumCapacityUnits)
    {
        if (maximumCapacityUnits is not (>= 1 and <= MaximumCapacityUnits))
        {
            throw new ArgumentOutOfRangeException(
                nameof(maximumCapacityUnits), maximumCapacityUnits, $"The maximum capacity of Aurora Serverless v2 is 1 to {MaximumCapacityUnits} units.");
        }

        return (long)(maximumCapacityUnits * 2 * GiB * 0.9383) - (200 * MiB);
    }
}

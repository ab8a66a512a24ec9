using System.Globalization;

namespace Hokusai.Core.Monitoring.Connections;

/// <summary>When little storage is left: the metric FreeStorageSpace of AWS/RDS.</summary>
public static class FreeStorageThreshold
{
    private const long GiB = 1L << 30;

    /// <summary>
    /// A tenth, the share at which storage autoscaling acts, too:
    /// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html
    /// </summary>
    private const int Share = 10;

    /// <summary>Below this, logs and temporary files of one evening fill a small volume before anybody has come.</summary>
    private const long Least = 2 * GiB;

    /// <summary>The least by which autoscaling grows the storage; same page.</summary>
    private const int SmallestIncrementGiB = 10;

    /// <summary>
    /// The threshold for an instance. Where storage autoscaling has room, half of what it would be otherwise: autoscaling acts first, and
    /// an alarm says that it did not help.
    /// </summary>
    /// <param name="engine">The engine as RDS names it.</param>
    /// <param name="allocatedGiB">AllocatedStorage of <c>DescribeDBInstances</c>, in GiB.</param>
    /// <param name="maximumGiB">MaxAllocatedStorage, in GiB; null where storage autoscaling is off.</param>
    /// <param name="percent">The share of it that is little; null for a tenth, at least 2 GiB, and half of it where autoscaling acts first.</param>
    /// <returns>Unknown for Aurora, whose volume grows by itself and has no such metric.</returns>
    public static Fact<AlarmThreshold> Of(string engine, int allocatedGiB, int? maximumGiB = null, double? percent = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        if (engine.StartsWith("aurora", StringComparison.OrdinalIgnoreCase))
        {
            return Fact.Unknown<AlarmThreshold>("The storage of Aurora grows by itself; FreeStorageSpace is no metric of it.");
        }

        if (allocatedGiB < 1)
        {
            return Fact.Unknown<AlarmThreshold>($"An allocated storage of {allocatedGiB} GiB cannot be.");
        }

        var allocated = allocatedGiB * GiB;
        if (percent is { } given)
        {
            var wanted = (long)(allocated * given / 100);
            return Fact.Known(new AlarmThreshold(wanted, string.Create(CultureInfo.InvariantCulture, $"{ByteText.Of(wanted)}, {given} % of {ByteText.Of(allocated)}")));
        }

        // Of a volume smaller than 4 GiB, the least would be more than half.
        var bytes = Math.Min(Math.Max(allocated / Share, Least), allocated / 2);
        var share = $"{ByteText.Of(bytes)} of {ByteText.Of(allocated)} (a tenth, at least {ByteText.Of(Least)})";
        return Fact.Known(maximumGiB is { } maximum && CanGrow(allocatedGiB, maximum)
            ? new AlarmThreshold(bytes / 2, $"{ByteText.Of(bytes / 2)}, half of {share}: storage autoscaling up to {maximum} GiB acts first, and the alarm says that it did not help")
            : new AlarmThreshold(bytes, maximumGiB is null ? share : $"{share}: storage autoscaling has no room below its maximum of {maximumGiB} GiB"));
    }

    // "Autoscaling doesn't occur if the maximum storage threshold would be equaled or exceeded by the storage increment"; same page.
    private static bool CanGrow(int allocated, int maximum)
        => (long)allocated + Math.Max(SmallestIncrementGiB, allocated / Share) < maximum;
}

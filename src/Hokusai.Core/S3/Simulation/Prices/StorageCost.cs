namespace Hokusai.Core.S3.Simulation.Prices;

/// <summary>
/// What lifecycle actions change on the bill. Some objects are many: bytes are sums, and what is billed beyond them is summed beside. Each is null where the
/// table lacks a class.
/// </summary>
internal static class StorageCost
{
    /// <summary>A GB of S3's prices: 2^30 bytes (https://aws.amazon.com/s3/faqs/, "How will I be charged and billed").</summary>
    private const decimal Gigabyte = 1L << 30;

    /// <summary>The days of a month in S3's examples of prorated storage.</summary>
    private const decimal DaysOfMonth = 30;

    /// <summary>The bytes that are billed of objects beyond their own, as the class has a minimum; all of them, or none, are smaller than it.</summary>
    public static long BytesBelowMinimum(PriceTable prices, StorageClass storageClass, long objects, long bytes) =>
        Math.Max(((prices[storageClass]?.MinimumBytes ?? 0) * objects) - bytes, 0);

    /// <summary>What objects cost in a class each month.</summary>
    /// <param name="prices">The prices.</param>
    /// <param name="storageClass">The class.</param>
    /// <param name="objects">How many objects.</param>
    /// <param name="bytes">Their bytes.</param>
    /// <param name="bytesBelowMinimum">The sum of <see cref="BytesBelowMinimum"/>.</param>
    public static decimal? Monthly(PriceTable prices, StorageClass storageClass, long objects, long bytes, long bytesBelowMinimum)
    {
        if (prices[storageClass] is not { } price)
        {
            return null;
        }

        var own = ((decimal)bytes + bytesBelowMinimum + ((decimal)objects * price.OverheadBytes)) / Gigabyte * price.StoragePerGbMonth;
        if (price.StandardOverheadBytes == 0)
        {
            return own;
        }

        return prices[StorageClass.Standard] is { } standard
            ? own + ((decimal)objects * price.StandardOverheadBytes / Gigabyte * standard.StoragePerGbMonth)
            : null;
    }

    /// <summary>What a move costs in requests.</summary>
    public static decimal? Transitions(PriceTable prices, StorageClass target, long objects) => prices[target] is { } price ? objects * price.TransitionPer1000 / 1000 : null;

    /// <summary>The days of the minimum duration that are billed although the object has left the class.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html#lifecycle-expire-minimum-storage</remarks>
    public static int DaysBelowMinimum(PriceTable prices, StorageClass storageClass, int days) =>
        Math.Max((prices[storageClass]?.MinimumDays ?? 0) - Math.Max(days, 0), 0);

    /// <summary>What leaving a class early costs.</summary>
    /// <param name="prices">The prices.</param>
    /// <param name="storageClass">The class that is left.</param>
    /// <param name="byteDays">The billed bytes of each object times its <see cref="DaysBelowMinimum"/>, summed.</param>
    public static decimal? EarlyDeletion(PriceTable prices, StorageClass storageClass, Int128 byteDays) =>
        prices[storageClass] is { } price ? (decimal)byteDays / Gigabyte / DaysOfMonth * price.StoragePerGbMonth : null;

    /// <summary>What reading objects back from a class costs.</summary>
    public static decimal? Retrieval(PriceTable prices, StorageClass storageClass, long objects, long bytes) =>
        prices[storageClass] is { } price ? (bytes / Gigabyte * price.RetrievalPerGb) + (objects * price.RetrievalPer1000 / 1000) : null;
}

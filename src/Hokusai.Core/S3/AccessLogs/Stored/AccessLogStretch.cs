using System.Globalization;

namespace Hokusai.Core.S3.AccessLogs.Stored;

/// <summary>
/// A stretch of a listing: the log objects that may hold records of a time. Their keys have it in them, so that years of others are not listed. Buckets that
/// share their logs have the same one.
/// </summary>
/// <param name="AccountId">The account of the bucket that has the logs.</param>
/// <param name="Bucket">The bucket that has the logs.</param>
/// <param name="Prefix">What the keys begin with, up to the time.</param>
/// <param name="StartAfter">Only keys that sort after it.</param>
/// <param name="EndBefore">Only keys that sort before it.</param>
/// <param name="HasFolders">Whether years, months and days are folders.</param>
internal sealed record AccessLogStretch(string AccountId, string Bucket, string Prefix, string StartAfter, string EndBefore, bool HasFolders)
{
    // Most records are delivered within a few hours, some later: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html#LogDeliveryBestEffort.
    private static readonly TimeSpan s_lateDelivery = TimeSpan.FromDays(1);

    // Digits and what is between them, as in "2025-07-20-00-12-34-": '0' stands for any digit.
    private const string Stamp = "0000-00-00-00-00-00-";
    private const string StampInFolders = "0000/00/00/" + Stamp;

    /// <summary>What to list for the records of a bucket.</summary>
    /// <param name="bucket">The bucket. Of partitioned logs, its Region must be known.</param>
    /// <param name="from">The first record wanted, UTC.</param>
    /// <param name="to">The last record wanted, UTC.</param>
    public static AccessLogStretch Of(LoggedBucket bucket, DateTimeOffset from, DateTimeOffset to)
    {
        var (target, delivered) = (bucket.Target, Later(to, s_lateDelivery));
        var partition = $"{target.Prefix}{bucket.AccountId}/{bucket.Region}/{bucket.Name}/";
        return target.KeyFormat switch
        {
            AccessLogKeyFormat.PartitionedByEventTime => New(partition, hasFolders: true, Text(from, "yyyy/MM/dd/"), Text(Later(to, TimeSpan.FromDays(1)), "yyyy/MM/dd/")),
            AccessLogKeyFormat.PartitionedByDeliveryTime => New(partition, hasFolders: true, Text(from, "yyyy/MM/dd/yyyy-MM-dd-HH-mm-ss"), Text(delivered, "yyyy/MM/dd/yyyy-MM-dd-HH-mm-ss.")),
            _ => New(target.Prefix, hasFolders: false, Text(from, "yyyy-MM-dd-HH-mm-ss"), Text(delivered, "yyyy-MM-dd-HH-mm-ss.")),
        };

        AccessLogStretch New(string prefix, bool hasFolders, string startAfter, string endBefore)
            => new(bucket.AccountId, target.Bucket, prefix, prefix + startAfter, prefix + endBefore, hasFolders);
    }

    /// <summary>Whether a key is that of a log object; others may lie among them.</summary>
    public bool IsLog(string key)
    {
        var stamp = HasFolders ? StampInFolders : Stamp;
        return key.Length > Prefix.Length + stamp.Length
            && key.StartsWith(Prefix, StringComparison.Ordinal)
            && !stamp.Where((expected, at) => expected == '0' ? !char.IsAsciiDigit(key[Prefix.Length + at]) : key[Prefix.Length + at] != expected).Any();
    }

    /// <summary>Whether a key, and so all after it, lies behind the stretch.</summary>
    public bool IsBehind(string key) => string.CompareOrdinal(key, EndBefore) >= 0;

    /// <summary>The place as <c>s3://bucket/prefix</c>.</summary>
    public override string ToString() => $"s3://{Bucket}/{Prefix}";

    private static DateTimeOffset Later(DateTimeOffset time, TimeSpan by) => time > DateTimeOffset.MaxValue - by ? DateTimeOffset.MaxValue : time + by;

    private static string Text(DateTimeOffset time, string format) => time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}

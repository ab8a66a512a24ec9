using System.Text;
using Hokusai.Core.S3.AccessLogs;

namespace Hokusai.Core.S3.Deletions;

/// <summary>
/// Tells records that were there before: S3 may deliver one twice, in logs (https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html#LogDeliveryBestEffort)
/// and in events, and files may lie in two folders. Remembers at least the last million. Not thread-safe.
/// </summary>
internal sealed class SeenRecords
{
    // Two sets of 20 bytes a record and their slack: some 50 MB.
    private const int MaxOfOne = 1_000_000;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private HashSet<ulong> _now = [];
    private HashSet<ulong> _before = [];

    /// <summary>Whether a record of an access log is the first of its request, operation, key, version and outcome. One without the id of its request is.</summary>
    public bool Add(in AccessLogLine line)
        => line.RequestId.IsEmpty
            || Add(Hash(Hash(Hash(Hash(Hash(Hash(Hash(Offset, line.Bucket), line.RequestId), line.Operation), line.Key), line.VersionId), line.Status), line.Time.UtcTicks));

    /// <summary>Whether a text is the first of its kind.</summary>
    public bool Add(string text) => Add(Hash(Offset, Encoding.UTF8.GetBytes(text)));

    /// <summary>FNV-1a: equal hashes of different texts among a million have odds of one in 30 million.</summary>
    public static ulong Hash(ReadOnlySpan<byte> text) => Hash(Offset, text);

    // Fields are kept apart, so that what ends one does not begin the next.
    private static ulong Hash(ulong hash, ReadOnlySpan<byte> text)
    {
        foreach (var value in text)
        {
            hash = (hash ^ value) * Prime;
        }

        return (hash ^ 0xFF) * Prime;
    }

    private static ulong Hash(ulong hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BitConverter.TryWriteBytes(bytes, number);
        return Hash(hash, bytes);
    }

    private bool Add(ulong hash)
    {
        if (_before.Contains(hash) || !_now.Add(hash))
        {
            return false;
        }

        if (_now.Count >= MaxOfOne)
        {
            (_now, _before) = (_before, _now);
            _now.Clear();
        }

        return true;
    }
}

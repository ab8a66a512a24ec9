using System.Globalization;
using Hokusai.Core.S3.AccessLogs;
using Hokusai.Core.S3.AccessLogs.Stored;

namespace Hokusai.Core.S3.Risk;

/// <summary>What access logs tell of the reads of buckets, and where they do not, why. Pure.</summary>
/// <param name="reads">What the logs tell, of all buckets.</param>
/// <param name="settings">In how many days objects are read.</param>
internal sealed class LastAccessFacts(LastAccessReading reads, RiskSettings settings)
{
    private readonly ILookup<string, LastAccess> _accesses = reads.Build().ToLookup(access => access.Bucket, StringComparer.Ordinal);

    /// <summary>A bucket with what is known of its reads.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="coverage">What was read of its logs where S3 writes them; null where nobody looked there.</param>
    public BucketFacts Of(BucketFacts bucket, AccessLogCoverage? coverage)
    {
        var known = _accesses[bucket.Bucket].ToList();
        return known.Count == 0
            ? bucket with { LastAccess = Fact.Unknown<IReadOnlyList<PrefixAccess>>(WhyNone(bucket, coverage)) }
            : bucket with
            {
                LastAccess = Fact.Known<IReadOnlyList<PrefixAccess>>([.. known.Select(access => new PrefixAccess(access.Prefix, access.LastRead))]),
                LastAccessGap = Incomplete(coverage) ?? TooMany(bucket.Bucket) ?? TooShort(known[0]),
            };
    }

    private static string WhyNone(BucketFacts bucket, AccessLogCoverage? coverage)
        => coverage is not null ? Incomplete(coverage) ?? $"Its access logs are written to {coverage.Place}, but {(coverage.Objects == 0 ? "none of the time asked about is there" : "those of the time asked about have no record of it")}."
            : bucket.AccessLogTarget is not { IsKnown: true } logs ? "No access logs of the bucket were read."
            : logs.Value is { } target ? $"Its access logs are written to {target}, and were not read; reading them costs requests, and is asked for by the number of days (AccessLogDays)."
            : "The bucket writes no access logs.";

    private static string? Incomplete(AccessLogCoverage? coverage) => coverage?.FirstProblem is { } problem
        ? string.Create(CultureInfo.InvariantCulture, $"Not all of its access logs in {coverage.Place} could be read: {problem.Reason}{(coverage.Problems > 1 ? $" There are {coverage.Problems - 1} more problems." : "")}")
        : null;

    private string? TooMany(string bucket)
        => reads.Cut.Contains(bucket) ? "Its access logs name more prefixes than are told apart; there may be reads of the others." : null;

    private string? TooShort(LastAccess access)
    {
        var days = (access.LogsTo.UtcDateTime.Date - access.LogsFrom.UtcDateTime.Date).Days + 1;
        return days >= settings.FirstAccessDays ? null
            : string.Create(CultureInfo.InvariantCulture, $"The access logs that were read are of {days} day(s), {access.LogsFrom:yyyy-MM-dd} to {access.LogsTo:yyyy-MM-dd}, and show no read; at other times there may have been some.");
    }
}

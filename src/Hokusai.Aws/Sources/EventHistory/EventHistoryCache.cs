using System.Security.Cryptography;
using System.Text;

namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>
/// Pages of event history on disk: <c>&lt;account&gt;/&lt;region&gt;/&lt;attribute&gt;/&lt;series&gt;/&lt;page&gt;.json</c>. What they hold is
/// kept by time, not by token (tokens expire), so that any later lookup of the same attribute reads only what is not there yet.
/// </summary>
internal sealed class EventHistoryCache(string folder, DateTimeOffset now)
{
    /// <summary>The shelf of a lookup's attribute, with the series that lie there.</summary>
    /// <exception cref="IOException">The folder cannot be used.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be used.</exception>
    public CacheShelf Shelf(string accountId, string region, EventHistoryLookup lookup)
    {
        var path = Path.Combine(folder, Name(accountId), Name(region), lookup.Key is null ? "all" : $"{lookup.Key}-{Name(lookup.Value!)}");
        CacheFiles.CreateFolder(path);
        return new CacheShelf(path, [.. Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal).Select(CachedSeries.Open).OfType<CachedSeries>()], now);
    }

    /// <summary>A name that is safe as a file's, and the same each time.</summary>
    private static string Name(string text)
        => text.Length is > 0 and <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? text
            : "sha256-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}

/// <summary>What is on disk for one attribute in one account and Region.</summary>
internal sealed class CacheShelf(string path, IReadOnlyList<CachedSeries> series, DateTimeOffset now)
{
    /// <summary>
    /// How long after an event CloudTrail may still come to know of it: "within an average of about 5 minutes", "not guaranteed"
    /// (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html); in AWS's outages it took hours.
    /// </summary>
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromHours(24);

    /// <summary>A reading that goes on within this time is still the same reading.</summary>
    private static readonly TimeSpan s_sameReading = TimeSpan.FromHours(6);

    /// <summary>What a reading that goes on asks for again, for events that came late: twelve times the average delay.</summary>
    private static readonly TimeSpan s_usualDelay = TimeSpan.FromHours(1);

    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    /// <summary>The series that holds everything at a second and reaches furthest back from there; null where none does.</summary>
    public CachedSeries? Covering(DateTimeOffset second)
        => series.Where(s => s.CompleteFrom <= second && SettledTo(s) >= second).MinBy(s => s.CompleteFrom);

    /// <summary>The first second after what is on disk before a time: a gap begins there. Null where nothing is on disk before it.</summary>
    public DateTimeOffset? GapBegin(DateTimeOffset before)
        => series.Where(s => s.CompleteFrom <= SettledTo(s) && SettledTo(s) < before).Max(s => (DateTimeOffset?)SettledTo(s)) + s_second;

    /// <summary>Whether nothing of a lookup must be asked for.</summary>
    public bool Holds(EventHistoryLookup lookup)
    {
        var to = lookup.To;
        while (to >= lookup.From)
        {
            if (lookup.IsUpToNow || Covering(to) is not { } covering)
            {
                return false;
            }

            to = covering.CompleteFrom!.Value - s_second;
        }

        return true;
    }

    /// <summary>A new series for what is read now.</summary>
    public CachedSeries Begin(EventHistoryLookup lookup) => CachedSeries.Begin(path, lookup, now);

    /// <summary>The last second that no event can be added to any more.</summary>
    private DateTimeOffset SettledTo(CachedSeries s)
    {
        var settled = s.ReadAt - (now - s.ReadAt <= s_sameReading ? s_usualDelay : s_longestDelay);
        return settled < s.To ? settled : s.To;
    }
}

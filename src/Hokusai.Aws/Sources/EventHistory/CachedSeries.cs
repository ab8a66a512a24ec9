using System.Globalization;
using System.Text.Json;
using Hokusai.Aws.Services.CloudTrail;

namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>A page of a series on disk.</summary>
/// <param name="Number">Its place in the series, from 1.</param>
/// <param name="CompleteFrom">From this second on, this page and those before it hold everything.</param>
/// <param name="Path">The file.</param>
internal sealed record CachedPage(int Number, DateTimeOffset CompleteFrom, string Path);

/// <summary>
/// The pages that one reading of a lookup left in a folder. The folder's name tells the span read and when, each file's name how far
/// back it reaches; so a file's content can be just what <c>aws cloudtrail lookup-events</c> prints. Files are complete from the moment
/// that they have their name.
/// </summary>
internal sealed class CachedSeries
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    private readonly string _folder;
    private readonly List<CachedPage> _pages;

    private CachedSeries(string folder, DateTimeOffset to, DateTimeOffset readAt, List<CachedPage> pages)
    {
        (_folder, To, ReadAt, _pages) = (folder, to, readAt, pages);
    }

    /// <summary>The last second of the lookup.</summary>
    public DateTimeOffset To { get; }

    /// <summary>When the reading began.</summary>
    public DateTimeOffset ReadAt { get; }

    /// <summary>The pages from the first on, as far as none is missing.</summary>
    public IReadOnlyList<CachedPage> Pages => _pages;

    /// <summary>From this second up to <see cref="To"/> everything is here; null where nothing is.</summary>
    public DateTimeOffset? CompleteFrom => _pages.Count == 0 ? null : _pages[^1].CompleteFrom;

    /// <summary>Opens what a reading left; null where the folder is none.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    public static CachedSeries? Open(string folder)
    {
        var parts = Path.GetFileName(folder).Split('_');
        if (parts.Length != 4 || !TryTime(parts[1], out var to) || !TryTime(parts[2], out var readAt))
        {
            return null;
        }

        var pages = Directory.EnumerateFiles(folder, "*.json")
            .Select(Page)
            .OfType<CachedPage>()
            .OrderBy(page => page.Number)
            .TakeWhile((page, index) => page.Number == index + 1)
            .ToList();
        return new CachedSeries(folder, to, readAt, pages);
    }

    /// <summary>Begins a series for a lookup.</summary>
    public static CachedSeries Begin(string shelf, EventHistoryLookup lookup, DateTimeOffset readAt)
    {
        // Two processes may begin the same lookup in the same second.
        var unique = Guid.NewGuid().ToString("N")[..8];
        return new CachedSeries(Path.Combine(shelf, $"{Text(lookup.From)}_{Text(lookup.To)}_{Text(readAt)}_{unique}"), lookup.To, readAt, []);
    }

    /// <summary>Adds a page: all of it or, where this process is killed meanwhile, nothing.</summary>
    /// <exception cref="IOException">The page cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The page may not be written.</exception>
    public CachedPage Add(LookupPage page)
    {
        CacheFiles.CreateFolder(_folder);
        var number = _pages.Count + 1;
        var path = Path.Combine(_folder, $"{number.ToString("D6", CultureInfo.InvariantCulture)}_{Text(page.CompleteFrom)}.json");
        CacheFiles.Write(path, StoredPage.Text(page.Events));
        var added = new CachedPage(number, page.CompleteFrom, path);
        _pages.Add(added);
        return added;
    }

    /// <summary>Reads a page; null where it is damaged or gone: it and those after it count as not there any more.</summary>
    public IReadOnlyList<Event>? Read(CachedPage page)
    {
        try
        {
            using var file = File.OpenRead(page.Path);
            return StoredPage.Events(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            _pages.RemoveRange(page.Number - 1, _pages.Count - page.Number + 1);
            return null;
        }
    }

    private static CachedPage? Page(string path)
    {
        var parts = Path.GetFileNameWithoutExtension(path).Split('_');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && TryTime(parts[1], out var completeFrom)
                ? new CachedPage(number, completeFrom, path)
                : null;
    }

    private static bool TryTime(string text, out DateTimeOffset time)
        => DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
}

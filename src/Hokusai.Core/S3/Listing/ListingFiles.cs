using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Hokusai.Core.Trail.Files;

namespace Hokusai.Core.S3.Listing;

/// <summary>
/// Listings in files: what <c>aws s3api list-object-versions</c>, <c>list-objects-v2</c>, <c>list-objects</c> and <c>list-multipart-uploads</c> print, plain or
/// gzip, of any size; several pages in one file or in several.
/// </summary>
public sealed class ListingFiles : IObjectListing
{
    private const int MaxProblemsPerFile = 20;

    // A page of the API, 1,000 entries, names its bucket after them; what is longer was put together by the CLI, and names none.
    private const long LongestPage = 4L << 20;

    // Of a listing with a delimiter.
    private const string FolderList = "CommonPrefixes";

    private static readonly Dictionary<string, ListedKind> s_lists = new(StringComparer.Ordinal)
    {
        ["Versions"] = ListedKind.Version,
        ["Contents"] = ListedKind.Version,
        ["DeleteMarkers"] = ListedKind.DeleteMarker,
        ["Uploads"] = ListedKind.MultipartUpload,
    };

    private readonly IReadOnlyList<string> _files;

    private ListingFiles(IReadOnlyList<string> files, string bucket, bool hasVersions)
    {
        _files = files;
        Bucket = bucket;
        HasVersions = hasVersions;
    }

    /// <summary>The files.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <inheritdoc/>
    public string Bucket { get; }

    /// <inheritdoc/>
    public bool HasVersions { get; }

    /// <summary>The listings among files, one for each bucket that they name. Reads of each file what tells its kind.</summary>
    /// <param name="files">The files, as full paths.</param>
    /// <param name="report">Hears of a file that is left out because others list the same.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<IReadOnlyList<ListingFiles>> FindAsync(IReadOnlyList<string> files, Action<ReadProblem> report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(report);
        var found = new List<(string File, string List, string Bucket)>();
        foreach (var file in files)
        {
            if (await KindOfAsync(file, cancellationToken).ConfigureAwait(false) is var (list, name))
            {
                found.Add((file, list, name));
            }
        }

        // Versions and uploads of one bucket may lie in two files: what does not name its bucket is of the one that is named.
        var only = found.Select(listing => listing.Bucket).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList() is [var single] ? single : "";
        return [.. found.GroupBy(listing => listing.Bucket.Length > 0 ? listing.Bucket : only, StringComparer.Ordinal).Select(bucket => Make(bucket.Key, [.. bucket], report))];
    }

    private static ListingFiles Make(string bucket, List<(string File, string List, string Bucket)> found, Action<ReadProblem> report)
    {
        var hasVersions = found.Exists(listing => listing.List is "Versions" or "DeleteMarkers");
        var repeated = found.Where(listing => hasVersions && listing.List == "Contents").Select(listing => listing.File).ToList();
        foreach (var file in repeated)
        {
            report(Problem(
                file, ListingErrorIds.Repeated, "It lists current objects, which a listing of all versions beside it has, too: it is left out.", null, "Name one of the two, or a folder with one of them."));
        }

        return new ListingFiles([.. found.Select(listing => listing.File).Except(repeated, StringComparer.Ordinal)], bucket, hasVersions);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ListedVersion> ReadAsync(Action<ReadProblem> report, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var pages = new ListingPages();
        foreach (var file in _files)
        {
            await foreach (var version in ReadAsync(file, pages, report, cancellationToken).ConfigureAwait(false))
            {
                yield return version;
            }
        }

        foreach (var file in pages.FilesThatGoOn)
        {
            report(Problem(file, ListingErrorIds.Truncated, "The listing says that it goes on, and what follows is not there: the result is incomplete.", null, "List again without --max-items and --no-paginate."));
        }
    }

    private static async IAsyncEnumerable<ListedVersion> ReadAsync(string file, ListingPages pages, Action<ReadProblem> report, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = Open(file, report);
        if (stream is null)
        {
            yield break;
        }

        await using (stream.ConfigureAwait(false))
        {
            var isEncoded = false;
            var reader = new RootListReader(stream, members =>
            {
                pages.Add(file, members);
                isEncoded |= members.GetValueOrDefault("EncodingType") == "url";
            });
            var (entries, bad) = (0L, 0L);
            var items = reader.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (items.ConfigureAwait(false))
            {
                while (await NextAsync(items, file, reader, report).ConfigureAwait(false))
                {
                    var (list, item, end) = items.Current;
                    if (!s_lists.TryGetValue(list, out var kind))
                    {
                        continue;
                    }

                    entries++;
                    if (ListingEntryReader.Read(item, kind, out var fault) is { } version)
                    {
                        yield return version;
                    }
                    else if (++bad <= MaxProblemsPerFile)
                    {
                        report(Problem(file, ListingErrorIds.EntryInvalid, $"{fault} It is left out.", string.Create(CultureInfo.InvariantCulture, $"entry {entries}, before byte {end}"), null));
                    }
                }
            }

            TellEnd(file, bad, isEncoded, report);
        }
    }

    private static void TellEnd(string file, long bad, bool isEncoded, Action<ReadProblem> report)
    {
        if (bad > MaxProblemsPerFile)
        {
            report(Problem(file, ListingErrorIds.EntryInvalid, string.Create(CultureInfo.InvariantCulture, $"{bad - MaxProblemsPerFile} more entries are left out for the same kinds of reasons."), null, null));
        }

        // The CLI decodes keys unless it is told to ask for the encoding, which stands after the entries.
        if (isEncoded)
        {
            report(Problem(file, ListingErrorIds.KeysEncoded, "Its keys are URL-encoded, and were taken as they stand: rules on prefixes may not see theirs.", null, "List again without --encoding-type."));
        }
    }

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<(string List, JsonElement Item, long End)> items, string file, RootListReader reader, Action<ReadProblem> report)
    {
        try
        {
            return await items.MoveNextAsync().ConfigureAwait(false);
        }
        catch (JsonException e)
        {
            var position = reader.IsFirstDocument && e.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, column {e.BytePositionInLine + 1}") : string.Create(CultureInfo.InvariantCulture, $"byte {reader.BytesRead}");
            report(Problem(file, ListingErrorIds.JsonInvalid, "The JSON is broken or ends early; the entries before were read.", position, "List again; the result is incomplete."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            report(Problem(file, ListingErrorIds.FileUnreadable, $"The file could not be read to its end: {e.Message}", string.Create(CultureInfo.InvariantCulture, $"byte {reader.BytesRead}"), "What was read of it counts; the result is incomplete."));
        }

        return false;
    }

    private static async Task<(string List, string Bucket)?> KindOfAsync(string file, CancellationToken cancellationToken)
    {
        var stream = Open(file, report: null);
        if (stream is null)
        {
            return null;
        }

        await using (stream.ConfigureAwait(false))
        {
            string? kind = null;
            var bucket = "";
            var reader = new RootListReader(stream, Name);
            try
            {
                await foreach (var (list, _, end) in reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    Name(reader.Scalars);
                    kind ??= s_lists.ContainsKey(list) ? list : null;
                    if (kind is null ? list != FolderList : bucket.Length > 0 || end > LongestPage)
                    {
                        // A trail may be large: what begins with another list is not read to see that it is no listing.
                        break;
                    }
                }
            }
            catch (Exception e) when (e is JsonException or IOException or InvalidDataException)
            {
                // What is no listing is told by who knows it as something else, and a listing that ends early when it is read.
            }

            return kind is null ? null : (kind, bucket);

            void Name(IReadOnlyDictionary<string, string> members)
                => bucket = bucket.Length > 0 ? bucket : members.GetValueOrDefault("Name") ?? members.GetValueOrDefault("Bucket") ?? "";
        }
    }

    private static Stream? Open(string file, Action<ReadProblem>? report)
    {
        try
        {
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> head = stackalloc byte[4];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            stream.Position = 0;
            return head[..length] is [0x1F, 0x8B, ..] ? new GZipStream(stream, CompressionMode.Decompress)
                : TrailContent.EncodingOf(head[..length]) is { } encoding ? Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8)
                : stream;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report?.Invoke(Problem(file, ListingErrorIds.FileUnreadable, $"The file could not be opened: {e.Message}", null, "Check the path and its permissions."));
            return null;
        }
    }

    private static ReadProblem Problem(string file, string errorId, string reason, string? position, string? advice)
        => new() { Source = file, ErrorId = errorId, Reason = reason, Position = position, Advice = advice };
}

using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Hokusai.Core.S3.Listing;

/// <summary>
/// Listings in files: what <c>aws s3api list-object-versions</c>, <c>list-objects-v2</c>, <c>list-objects</c> and <c>list-multipart-uploads</c> print, plain or
/// gzip, of any size.
/// </summary>
public sealed class ListingFiles : IObjectListing
{
    private const int MaxProblemsPerFile = 20;

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

    /// <summary>The listings among files; null where none is one. Reads of each file what tells its kind.</summary>
    /// <param name="files">The files, as full paths.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<ListingFiles?> FindAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        var listings = new List<string>();
        var (bucket, hasVersions) = ("", false);
        foreach (var file in files)
        {
            if (await KindOfAsync(file, cancellationToken).ConfigureAwait(false) is var (list, name))
            {
                listings.Add(file);
                bucket = bucket.Length == 0 ? name : bucket;
                hasVersions |= list is "Versions" or "DeleteMarkers";
            }
        }

        return listings.Count == 0 ? null : new ListingFiles(listings, bucket, hasVersions);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ListedVersion> ReadAsync(Action<ReadProblem> report, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var file in _files)
        {
            await foreach (var version in ReadAsync(file, report, cancellationToken).ConfigureAwait(false))
            {
                yield return version;
            }
        }
    }

    private static async IAsyncEnumerable<ListedVersion> ReadAsync(string file, Action<ReadProblem> report, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = Open(file, report);
        if (stream is null)
        {
            yield break;
        }

        await using (stream.ConfigureAwait(false))
        {
            var reader = new RootListReader(stream);
            var (entries, bad) = (0L, 0L);
            var items = reader.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (items.ConfigureAwait(false))
            {
                while (await NextAsync(items, file, reader, report).ConfigureAwait(false))
                {
                    var (list, item) = items.Current;
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
                        report(Problem(file, ListingErrorIds.EntryInvalid, $"{fault} It is left out.", string.Create(CultureInfo.InvariantCulture, $"entry {entries}, before byte {reader.BytesRead}"), null));
                    }
                }
            }

            TellEnd(file, reader, bad, report);
        }
    }

    private static void TellEnd(string file, RootListReader reader, long bad, Action<ReadProblem> report)
    {
        if (bad > MaxProblemsPerFile)
        {
            report(Problem(file, ListingErrorIds.EntryInvalid, string.Create(CultureInfo.InvariantCulture, $"{bad - MaxProblemsPerFile} more entries are left out for the same kinds of reasons."), null, null));
        }

        // One page of the API, or a listing made with --max-items.
        if (reader.Scalars.GetValueOrDefault("IsTruncated") == "True" || reader.Scalars.ContainsKey("NextToken"))
        {
            report(Problem(file, ListingErrorIds.Truncated, "The listing says that it goes on, and what follows is not in it: the result is incomplete.", null, "List again without --max-items and --no-paginate."));
        }
    }

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<(string List, JsonElement Item)> items, string file, RootListReader reader, Action<ReadProblem> report)
    {
        try
        {
            return await items.MoveNextAsync().ConfigureAwait(false);
        }
        catch (JsonException e)
        {
            var position = e.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, column {e.BytePositionInLine + 1}") : string.Create(CultureInfo.InvariantCulture, $"byte {reader.BytesRead}");
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
            var reader = new RootListReader(stream);
            try
            {
                await foreach (var (list, _) in reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    if (s_lists.ContainsKey(list))
                    {
                        return (list, reader.Scalars.GetValueOrDefault("Name") ?? reader.Scalars.GetValueOrDefault("Bucket") ?? "");
                    }

                    if (list != FolderList)
                    {
                        // A trail may be large: what begins with another list is not read to see that it is no listing.
                        return null;
                    }
                }
            }
            catch (Exception e) when (e is JsonException or IOException or InvalidDataException)
            {
                // It is no listing, whatever it is; who knows it as something else tells what is wrong with it.
            }

            return null;
        }
    }

    private static Stream? Open(string file, Action<ReadProblem>? report)
    {
        try
        {
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> magic = stackalloc byte[2];
            var isGzip = stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == magic.Length && magic is [0x1F, 0x8B];
            stream.Position = 0;
            return isGzip ? new GZipStream(stream, CompressionMode.Decompress) : stream;
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

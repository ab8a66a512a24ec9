using System.IO.Compression;
using System.Text.Json;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Services.CloudTrail;

namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>A page that was read and waits for its turn: the API gives the newest first, and an investigation goes forward in time.</summary>
internal abstract class StoredPage
{
    /// <summary>The page's events, the newest first.</summary>
    /// <exception cref="IOException">The page cannot be read any more.</exception>
    /// <exception cref="UnauthorizedAccessException">The page may not be read any more.</exception>
    /// <exception cref="JsonException">The page is damaged.</exception>
    public abstract IReadOnlyList<Event> Read();

    /// <summary>Keeps a page in memory, packed: records of one kind pack to a tenth or less.</summary>
    public static StoredPage InMemory(IReadOnlyList<Event> events) => new Packed(events);

    /// <summary>The text of a page, as <c>aws cloudtrail lookup-events</c> prints it.</summary>
    public static byte[] Text(IReadOnlyList<Event> events)
        => JsonSerializer.SerializeToUtf8Bytes(new LookupEventsResponse { Events = events }, WireJson.Answers(CloudTrailService.Service));

    /// <summary>The events in the text of a page.</summary>
    /// <exception cref="JsonException">The text is not that of a page.</exception>
    public static IReadOnlyList<Event> Events(Stream text)
        => JsonSerializer.Deserialize<LookupEventsResponse>(text, WireJson.Answers(CloudTrailService.Service))?.Events
            ?? throw new JsonException("The page has no events.");

    private sealed class Packed : StoredPage
    {
        private readonly byte[] _bytes;

        public Packed(IReadOnlyList<Event> events)
        {
            var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            {
                gzip.Write(Text(events));
            }

            _bytes = packed.ToArray();
        }

        public override IReadOnlyList<Event> Read()
        {
            using var gzip = new GZipStream(new MemoryStream(_bytes, writable: false), CompressionMode.Decompress);
            return Events(gzip);
        }
    }
}

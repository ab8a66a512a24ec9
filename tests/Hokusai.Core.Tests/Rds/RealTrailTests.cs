using System.IO.Compression;
using System.Text.Json;
using Hokusai.Core.Rds;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Rds;

/// <summary>Published records of other projects, read in place: one creation with a password, and nothing else to be found.</summary>
public sealed class RealTrailTests
{
    [SkippableFact]
    public void Among_published_records_only_the_one_creation_with_a_password_is_found_and_every_caller_has_a_name()
    {
        var folder = Folder();
        Skip.If(folder is null, "The folder ../shared/data/cloudtrail is not beside the repository.");

        var records = Directory.EnumerateFiles(folder!, "*", SearchOption.AllDirectories).SelectMany(Records).ToList();
        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.NotEmpty(ActorClassifier.Classify(record).Name));
        var change = Assert.Single(records.Select(PasswordChangeDetector.Detect), c => c is not null);
        Assert.Equal(PasswordChangeKind.CreatedWithPassword, change!.Kind);
    }

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hokusai.PS.sln")))
            {
                var data = Path.Combine(folder.FullName, "..", "shared", "data", "cloudtrail");
                return Directory.Exists(data) ? data : null;
            }
        }

        return null;
    }

    private static IEnumerable<TrailEvent> Records(string file)
    {
        using var stream = File.OpenRead(file);
        using Stream content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(content);
        var text = reader.ReadToEnd();
        try
        {
            return [.. Records(JsonDocument.Parse(text).RootElement, file)];
        }
        catch (JsonException)
        {
            // Not every file of the collection is one JSON document; reading shapes is the reader's test, not this one.
            return [];
        }
    }

    private static IEnumerable<TrailEvent> Records(JsonElement element, string file)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(item => Records(item, file));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return Text(element, "eventName") is { } name && Text(element, "eventSource") is { } source
            ? [Record(element, name, source, file)]
            : element.EnumerateObject().SelectMany(member => Records(member.Value, file));
    }

    private static TrailEvent Record(JsonElement element, string name, string source, string file)
    {
        var identity = element.TryGetProperty("userIdentity", out var found) ? found : default;
        return new TrailEvent
        {
            EventId = Text(element, "eventID") ?? "",
            Time = TrailEvents.Day,
            EventName = name,
            EventSource = source,
            EventType = Text(element, "eventType"),
            UserAgent = Text(element, "userAgent"),
            SourceIPAddress = Text(element, "sourceIPAddress"),
            Identity = new TrailIdentity
            {
                Type = Text(identity, "type"),
                Arn = Text(identity, "arn"),
                UserName = Text(identity, "userName"),
                PrincipalId = Text(identity, "principalId"),
                InvokedBy = Text(identity, "invokedBy"),
                AccountId = Text(identity, "accountId"),
            },
            RequestParameters = element.TryGetProperty("requestParameters", out var request) ? request : default,
            ResponseElements = element.TryGetProperty("responseElements", out var response) ? response : default,
            Evidence = new Evidence { Source = file },
        };
    }

    private static string? Text(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

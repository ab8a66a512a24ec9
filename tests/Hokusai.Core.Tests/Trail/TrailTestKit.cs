using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Trail;

/// <summary>A folder of trail files for one test, and the way to read it.</summary>
internal sealed class TrailFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("hokusai-trail-").FullName;

    public string Path(string name) => System.IO.Path.Combine(Root, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string WriteGzip(string name, string text) => Write(name, Gzip(text));

    /// <summary>All files but those that are being written.</summary>
    public IEnumerable<string> Files()
        => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Where(file => !file.Contains(".parts", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    public static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public TrailReading Read(params string[] eventNames) => TrailReading.Of([Root], Query(eventNames));

    public static TrailQuery Query(params string[] eventNames)
        => new() { EventNames = eventNames.Length == 0 ? null : eventNames.ToHashSet(StringComparer.Ordinal) };

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

/// <summary>What a reading gave.</summary>
internal sealed class TrailReading : ITrailReadObserver
{
    private readonly ConcurrentQueue<ReadProblem> _problems = new();
    private readonly ConcurrentQueue<(string Source, string Reason)> _skipped = new();
    private readonly ConcurrentQueue<TrailReadProgress> _progress = new();

    private readonly ConcurrentQueue<(string Source, string Message)> _information = new();

    public List<TrailEvent> Events { get; } = [];

    public IReadOnlyList<ReadProblem> Problems => [.. _problems.OrderBy(problem => problem.Source, StringComparer.Ordinal)];

    public IReadOnlyList<(string Source, string Reason)> Skipped => [.. _skipped.OrderBy(skip => skip.Source, StringComparer.Ordinal)];

    public IReadOnlyList<TrailReadProgress> Progress => [.. _progress];

    public IReadOnlyList<(string Source, string Message)> Information => [.. _information];

    public IEnumerable<string> Names => Events.Select(record => record.EventName);

    public IEnumerable<string> Ids => Events.Select(record => record.EventId);

    public IEnumerable<string> ErrorIds => Problems.Select(problem => problem.ErrorId);

    public static TrailReading Of(IReadOnlyList<string> paths, TrailQuery query)
    {
        var reading = new TrailReading();
        foreach (var record in new TrailFileSource(paths).ReadAsync(query, reading, CancellationToken.None).ToBlockingEnumerable())
        {
            reading.Events.Add(record);
        }

        return reading;
    }

    public void OnProblem(ReadProblem problem) => _problems.Enqueue(problem);

    public void OnSkipped(string source, string reason) => _skipped.Enqueue((source, reason));

    public void OnInformation(string source, string message) => _information.Enqueue((source, message));

    public void OnProgress(TrailReadProgress progress) => _progress.Enqueue(progress);
}

/// <summary>Records to write into files.</summary>
internal static class Records
{
    public const string ModifyInstance = "ModifyDBInstance";

    /// <summary>A record as CloudTrail writes it, in one line.</summary>
    public static string One(string eventName = ModifyInstance, string id = "e1", string time = "2025-07-20T10:05:00Z", string region = "eu-west-1", string account = "111122223333")
        => $$"""{"eventVersion":"1.09","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::{{account}}:user/ada","accountId":"{{account}}","userName":"ada"},"eventTime":"{{time}}","eventSource":"rds.amazonaws.com","eventName":"{{eventName}}","awsRegion":"{{region}}","sourceIPAddress":"198.51.100.7","userAgent":"aws-cli/2.17","requestParameters":{"dBInstanceIdentifier":"orders","masterUserPassword":"****"},"responseElements":null,"eventID":"{{id}}","readOnly":false,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"{{account}}"}""";

    public static string File(params string[] records) => $$"""{"Records":[{{string.Join(',', records)}}]}""";
}

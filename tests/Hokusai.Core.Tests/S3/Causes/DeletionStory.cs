using Hokusai.Core.Commands;
using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.Tests.Commands;
using Hokusai.Core.Tests.S3.AccessLogs;

namespace Hokusai.Core.Tests.S3.Causes;

/// <summary>A folder with the evidence of the seed's story, changed by a test in one fact; and what the investigation says of it.</summary>
internal sealed class DeletionStory : IDisposable
{
    public const string DeleteOldData = """{"ID":"DeleteOldData","Status":"Enabled","Filter":{"Prefix":""},"Expiration":{"Days":30}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hokusai-s3-");
    private readonly List<string> _events = [];
    private readonly List<string> _lines = [];

    public void Dispose() => _folder.Delete(recursive: true);

    public string Folder => _folder.FullName;

    /// <summary>Access logs where S3 writes them.</summary>
    public AccessLogBuckets? Stored { get; init; }

    /// <summary>A call of S3 in July 2025.</summary>
    public DeletionStory Call(string time, string name, string request, string user = "mallory", string agent = "[S3Console/0.4, aws-internal/3]", string? identity = null, string? error = null, bool isConsole = false, string response = "null")
    {
        _events.Add($$"""
            {"eventVersion":"1.11","eventID":"00000000-0000-4000-8000-{{_events.Count:d12}}","eventTime":"2025-07-{{time}}Z","eventSource":"s3.amazonaws.com","eventName":"{{name}}","awsRegion":"us-east-1",
             "recipientAccountId":"111122223333","sourceIPAddress":"203.0.113.9","userAgent":"{{agent}}","eventType":"AwsApiCall",{{(error is null ? "" : $"\"errorCode\":\"{error}\",")}}
             {{(isConsole ? "\"sessionCredentialFromConsole\":\"true\"," : "")}}
             "userIdentity":{{identity ?? $$"""{"type":"IAMUser","userName":"{{user}}","arn":"arn:aws:iam::111122223333:user/{{user}}","accountId":"111122223333"}"""}},
             "requestParameters":{{request}},"responseElements":{{response}}}
            """);
        return this;
    }

    public DeletionStory Put(string time, string rule, string user = "mallory", string? error = null, string bucket = LogLines.Bucket)
        => Call(time, "PutBucketLifecycle", $$$"""{"LifecycleConfiguration":{"Rule":{{{rule}}},"xmlns":"http://s3.amazonaws.com/doc/2006-03-01/"},"bucketName":"{{{bucket}}}","lifecycle":""}""", user, error: error);

    public DeletionStory Log(params string[] lines)
    {
        _lines.AddRange(lines);
        return this;
    }

    /// <summary>An answer of AWS about a bucket.</summary>
    public DeletionStory Answer(string command, string json, string bucket = LogLines.Bucket)
    {
        var file = Path.Combine(Folder, "account", "111122223333", "global", "s3api", command, bucket + ".json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, json);
        return this;
    }

    public async Task<Investigation> InvestigateAsync(string? resource = null, DateTimeOffset? around = null, CommandRecorder? output = null)
    {
        Write();
        output ??= new CommandRecorder();
        await Command([Symptom.ObjectsDeleted], resource, around).RunAsync(output, default);
        return (Investigation)Assert.Single(output.Objects);
    }

    public InvestigationCommand Command(IReadOnlyList<Symptom> symptoms, string? resource = null, DateTimeOffset? around = null)
    {
        Write();
        return new(InvestigationSources.Files([Folder]) with { AccessLogs = Stored }, new InvestigationOptions { Symptoms = symptoms, Resource = resource, Around = around }, TimeProvider.System);
    }

    private void Write()
    {
        File.WriteAllText(Path.Combine(Folder, "trail.json"), $"{{\"Records\":[{string.Join(',', _events)}]}}");
        if (_lines.Count > 0)
        {
            File.WriteAllLines(Path.Combine(Folder, "2025-07-20-00-12-34-0123456789ABCDEF"), _lines);
        }
    }
}

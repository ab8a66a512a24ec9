using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Hokusai.Core.S3.AccessLogs;
using Hokusai.Core.S3.Deletions;
using Hokusai.Core.Tests.S3.AccessLogs;

namespace Hokusai.Core.Tests.S3.Deletions;

public sealed class DeletionCollectorTests
{
    private readonly DeletionCollector _deletions = new();

    [Fact]
    public void Lifecycle_records_are_one_group_an_hour_and_prefix_with_counts_sizes_and_a_few_keys()
    {
        Log([.. Enumerable.Range(0, 1000).Select(index => LogLines.Lifecycle("14T00:12:05", $"models%252F{index:0000}")), LogLines.Lifecycle("14T00:59:59", "models%252Fz", size: "-"), LogLines.Lifecycle("14T01:00:00", "training%252Fa")]);

        var groups = _deletions.Build();
        Assert.Equal(2, groups.Count);
        var models = groups[0];
        Assert.Equal(("models/", S3DeletionOrigin.Lifecycle, S3DeletionEffect.Permanent, "S3.EXPIRE.OBJECT"), (models.Prefix, models.Origin, models.Effect, models.Operation));
        Assert.Equal((1001L, 1000L, 1000L * 1048576), (models.Objects, models.SizedObjects, models.Bytes));
        Assert.Equal(["models/0000", "models/0001", "models/0002", "models/0003", "models/0004"], models.SampleKeys);
        Assert.Equal(1, models.Evidence.Line);
    }

    [Fact]
    public void The_order_of_records_does_not_matter()
    {
        var lines = Enumerable.Range(0, 50).Select(index => LogLines.Request($"14T0{index % 3}:12:{index:00}", "REST.DELETE.OBJECT", $"p{index % 4}%252F{index}", requester: index % 2 == 0 ? LogLines.Alice : "arn:aws:sts::111122223333:assumed-role/cleaner/run")).ToList();
        Log(lines);
        var other = new DeletionCollector();
        Log(lines.AsEnumerable().Reverse(), other);

        // The line is that of the first record, which is another one in another order of one file.
        Assert.Equal(_deletions.Build().Select(Told), other.Build().Select(Told));

        static string Told(S3Deletion deletion) => JsonSerializer.Serialize(deletion with { Evidence = deletion.Evidence with { Line = null } });
    }

    [Fact]
    public void Failed_requests_and_the_locks_of_Terraform_delete_nothing()
    {
        Log([LogLines.Request("14T00:12:05", "REST.DELETE.OBJECT", "a", status: 403, error: "AccessDenied"), LogLines.Request("14T00:12:05", "REST.DELETE.OBJECT", "state%252Fprod.tfstate.tflock")]);
        Trail("DeleteObject", """{"bucketName":"states","key":"prod.tfstate.tflock"}""");
        Trail("DeleteObject", """{"bucketName":"b","key":"x"}""", error: "AccessDenied");

        Assert.Empty(_deletions.Build());
    }

    [Fact]
    public void What_trail_and_log_both_tell_is_one_deletion_by_the_actor_of_the_trail()
    {
        Trail("DeleteObject", """{"bucketName":"hokusai-models","key":"models/a"}""");
        Log([LogLines.Request("14T10:00:00", "REST.DELETE.OBJECT", "models%252Fa")]);

        var deletion = Assert.Single(_deletions.Build());
        Assert.Equal((1L, "alice", TrailEvents.Account), (deletion.Objects, deletion.Actor.Name, deletion.AccountId));
    }

    [Fact]
    public void A_batch_whose_keys_the_log_names_is_told_by_them_and_another_one_as_a_call()
    {
        Trail("DeleteObjects", """{"bucketName":"hokusai-models","delete":""}""");
        Log([LogLines.Request("14T10:00:00", "BATCH.DELETE.OBJECT", "models%252Fa"), LogLines.Request("14T10:00:00", "BATCH.DELETE.OBJECT", "models%252Fb")]);
        Assert.Equal(2, Assert.Single(_deletions.Build()).Objects);

        Trail("DeleteObjects", """{"bucketName":"other","delete":""}""");
        Assert.Equal((0L, 1L), _deletions.Build().Single(deletion => deletion.Bucket == "other") is var call ? (call.Objects, call.UncountedCalls) : default);
    }

    [Theory]
    [InlineData("""{"bucketName":"b","key":"x","versionId":"v1"}""", null, S3DeletionEffect.Permanent)]
    [InlineData("""{"bucketName":"b","key":"x"}""", """{"x-amz-delete-marker":"true","x-amz-version-id":"v2"}""", S3DeletionEffect.DeleteMarker)]
    [InlineData("""{"bucketName":"b","key":"x"}""", null, S3DeletionEffect.Unknown)]
    public void What_a_deletion_left_is_read_from_the_record(string request, string? response, S3DeletionEffect effect)
    {
        Trail("DeleteObject", request, response);

        Assert.Equal(effect, Assert.Single(_deletions.Build()).Effect);
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html and https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-configure-notification.html
    [Theory]
    [InlineData("""{"version":"0","id":"1","detail-type":"Object Deleted","source":"aws.s3","account":"111122223333","time":"2025-07-14T00:00:00Z","region":"us-east-1","detail":{"bucket":{"name":"b"},"object":{"key":"models/a b","version-id":"1QW9"},"requester":"s3.amazonaws.com","reason":"Lifecycle Expiration","deletion-type":"Delete Marker Created"}}""", S3DeletionOrigin.Lifecycle, S3DeletionEffect.DeleteMarker)]
    [InlineData("""{"detail-type":"Object Deleted","source":"aws.s3","account":"111122223333","time":"2025-07-14T00:00:00Z","detail":{"bucket":{"name":"b"},"object":{"key":"models/a b"},"requester":"111122223333","source-ip-address":"192.0.2.3","reason":"DeleteObject","deletion-type":"Permanently Deleted"}}""", S3DeletionOrigin.Request, S3DeletionEffect.Permanent)]
    [InlineData("""{"Records":[{"eventVersion":"2.3","eventSource":"aws:s3","awsRegion":"us-west-2","eventTime":"2025-07-14T00:00:00.000Z","eventName":"LifecycleExpiration:Delete","userIdentity":{"principalId":"s3.amazonaws.com"},"s3":{"bucket":{"name":"b"},"object":{"key":"models/a+b"}}}]}""", S3DeletionOrigin.Lifecycle, S3DeletionEffect.Permanent)]
    [InlineData("""[{"eventSource":"aws:s3","eventTime":"2025-07-14T00:00:00.000Z","eventName":"s3:ObjectRemoved:DeleteMarkerCreated","userIdentity":{"principalId":"AWS:AIDAEXAMPLE"},"s3":{"bucket":{"name":"b"},"object":{"key":"models/a%20b"}}}]""", S3DeletionOrigin.Request, S3DeletionEffect.DeleteMarker)]
    public void Events_of_S3_tell_of_deletions(string json, S3DeletionOrigin origin, S3DeletionEffect effect)
    {
        Assert.Null(Event(json));

        var deletion = Assert.Single(_deletions.Build());
        Assert.Equal(("b", "models/", origin, effect), (deletion.Bucket, deletion.Prefix, deletion.Origin, deletion.Effect));
        Assert.Equal(["models/a b"], deletion.SampleKeys);
    }

    [Theory]
    [InlineData("""{"detail-type":"Object Created","source":"aws.s3","detail":{}}""", true)]
    [InlineData("""{"detail-type":"Object Deleted","source":"aws.s3","detail":{}}""", false)]
    [InlineData("""{"eventSource":"aws:s3","eventName":"ObjectRemoved:Delete","s3":{"bucket":5}}""", false)]
    [InlineData("""[[[[[[[{"source":"aws.s3"}]]]]]]]""", true)]
    [InlineData("5", true)]
    public void Other_events_are_none_and_damaged_ones_are_told(string json, bool isFine)
    {
        Assert.Equal(isFine, Event(json) is null);
        Assert.Empty(_deletions.Build());
    }

    [Fact]
    public void Memory_is_bounded_where_every_key_has_a_first_part_of_its_own()
    {
        Log(Enumerable.Range(0, 60_000).Select(index => LogLines.Request("14T00:12:05", "REST.DELETE.OBJECT", $"{index}%252Fx")));

        Assert.True(_deletions.IsCoarse);
        Assert.Equal(60_000, _deletions.Build().Sum(deletion => deletion.Objects));
    }

    [Fact]
    public void Records_and_events_that_were_delivered_twice_count_once()
    {
        Log(Enumerable.Repeat(LogLines.Lifecycle("14T00:12:05", "a%252F1"), 3).Append(LogLines.Lifecycle("14T00:12:05", "a%252F2")).Append(LogLines.Lifecycle("14T00:12:05", "a%252F1", version: "v1")));
        Assert.Equal(3, Assert.Single(_deletions.Build()).Objects);

        var reader = new S3EventReader(Origins, _deletions);
        for (var time = 0; time < 2; time++)
        {
            Assert.Null(reader.Add(TrailEvents.Json(BridgeEvent("b/1")), new Evidence { Source = "events.json" }));
        }

        Assert.Equal(1, _deletions.Build().Single(deletion => deletion.Prefix == "b/").Objects);
    }

    [Fact]
    public void Events_that_name_an_account_alone_tell_what_trail_and_log_do_not()
    {
        Log([LogLines.Request("14T10:00:00", "REST.DELETE.OBJECT", "a%252F1")]);
        Event(BridgeEvent("a/1"));
        Assert.Equal("alice", Assert.Single(_deletions.Build()).Actor.Name);

        Event(BridgeEvent("a/2"));
        Event(BridgeEvent("c/1"));
        Assert.Equal([("111122223333", 1L), ("111122223333", 1L), ("alice", 1L)], _deletions.Build().Select(deletion => (deletion.Actor.Name, deletion.Objects)).Order());
    }

    [Fact]
    public void What_all_keys_begin_with_ends_at_a_whole_character()
    {
        // Ä and Ö differ in their second byte.
        Log([LogLines.Lifecycle("14T00:12:05", "a%252Fx%25C3%2584", size: "5"), LogLines.Lifecycle("14T00:12:05", "a%252Fx%25C3%2596", size: "7")]);

        var deletion = Assert.Single(_deletions.Build());
        Assert.Equal(("a/x", 5L, 7L), (deletion.CommonPrefix, deletion.SmallestObject, deletion.LargestObject));
    }

    [Theory]
    [InlineData("arn:aws:sts::111122223333:assumed-role/replicator/s3-replication", S3DeletionOrigin.Replication)]
    [InlineData("arn:aws:sts::111122223333:assumed-role/copier/job", S3DeletionOrigin.Replication)]
    [InlineData("arn:aws:sts::111122223333:assumed-role/cleaner/job", S3DeletionOrigin.Request)]
    [InlineData("svc:backup.amazonaws.com", S3DeletionOrigin.Service)]
    [InlineData(LogLines.Owner, S3DeletionOrigin.Request)]
    [InlineData("-", S3DeletionOrigin.Request)]
    public void Who_asked_tells_where_a_deletion_comes_from(string requester, S3DeletionOrigin origin)
    {
        Log([LogLines.Request("14T00:12:05", "REST.DELETE.OBJECT", "a", requester: requester, agent: "-")]);

        Assert.Equal(origin, Assert.Single(_deletions.Build()).Origin);
    }

    private static DeletionOrigins Origins => new(new[] { "arn:aws:iam::111122223333:role/copier" }.ToFrozenSet());

    private void Log(IEnumerable<string> lines, DeletionCollector? into = null)
    {
        var evidence = new AccessLogEvidence(Origins, into ?? _deletions, null, null);
        foreach (var (text, index) in lines.Select((text, index) => (text, index)))
        {
            Assert.Null(AccessLogLine.Read(Encoding.UTF8.GetBytes(text), out var line));
            evidence.Add(line, index + 1, "log");
        }
    }

    private void Trail(string name, string request, string? response = null, string? error = null)
        => TrailDeletions.Add(
            TrailEvents.Call("s3.amazonaws.com", name, request, id: request) with { ErrorCode = error, ResponseElements = response is null ? default : TrailEvents.Json(response) },
            Origins,
            _deletions);

    private static string BridgeEvent(string key) => $$$"""
        {"id":"{{{key}}}","detail-type":"Object Deleted","source":"aws.s3","account":"111122223333","time":"2025-07-14T10:00:00Z",
         "detail":{"bucket":{"name":"hokusai-models"},"object":{"key":"{{{key}}}"},"requester":"111122223333","reason":"DeleteObject","deletion-type":"Permanently Deleted"}}
        """;

    private string? Event(string json) => new S3EventReader(Origins, _deletions).Add(TrailEvents.Json(json), new Evidence { Source = "events.json" });
}

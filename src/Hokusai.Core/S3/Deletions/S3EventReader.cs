using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Hokusai.Core.S3.AccessLogs;
using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Deletions;

/// <summary>
/// Deletions in S3's own events, as they lie in files: EventBridge (https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html) and event
/// notifications (https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html), alone or in lists.
/// </summary>
internal sealed class S3EventReader(DeletionOrigins origins, DeletionCollector deletions)
{
    private const int MaxDepth = 4;

    private readonly SeenRecords _records = new();

    /// <summary>Takes a value of a file; what it lacks is the answer, null where nothing is.</summary>
    public string? Add(JsonElement value, Evidence evidence, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().Select((item, index) => Add(item, evidence with { RecordIndex = index }, depth + 1)).ToList().Find(flaw => flaw is not null);
        }

        if (value.TryField("Records", out var records))
        {
            return Add(records, evidence, depth + 1);
        }

        // Events are delivered at least once: https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html
        return value.ValueKind == JsonValueKind.Object && !_records.Add(value.GetRawText()) ? null
            : value.TextField("source") == "aws.s3" ? AddBridge(value, evidence)
            : value.TextField("eventSource") == "aws:s3" ? AddNotification(value, evidence)
            : null;
    }

    private string? AddBridge(JsonElement value, Evidence evidence)
    {
        if (value.TextField("detail-type") != "Object Deleted")
        {
            return null;
        }

        if (!value.TryField("detail", out var detail) || !detail.TryField("bucket", out var bucket) || bucket.TextField("name") is not { } name
            || !detail.TryField("object", out var item) || item.TextField("key") is not { } key || Time(value.TextField("time")) is not { } time)
        {
            return "The event Object Deleted lacks its bucket, key or time";
        }

        var isLifecycle = detail.TextField("reason") == "Lifecycle Expiration";
        var actor = isLifecycle ? RequesterActor.Lifecycle : Requester(detail.TextField("requester"), detail.TextField("source-ip-address"));
        Add(new DeletionSighting
        {
            AccountId = value.TextField("account") ?? "",
            Bucket = name,
            Prefix = AccessLogKey.Prefix(key),
            Key = Encoding.UTF8.GetBytes(key),
            Origin = isLifecycle ? S3DeletionOrigin.Lifecycle : origins.Of(actor),
            Effect = detail.TextField("deletion-type") switch
            {
                "Delete Marker Created" => S3DeletionEffect.DeleteMarker,
                "Permanently Deleted" => S3DeletionEffect.Permanent,
                _ => S3DeletionEffect.Unknown,
            },
            Operation = detail.TextField("reason") ?? "Object Deleted",
            Actor = actor,
            Time = time,
            Size = Size(item),
            From = DeletionSource.Event,
            Source = evidence.Source,
            Line = evidence.Line,
            RecordIndex = evidence.RecordIndex,
            EventId = value.TextField("id"),
        });
        return null;
    }

    private string? AddNotification(JsonElement value, Evidence evidence)
    {
        var name = value.TextField("eventName") ?? "";
        name = name.StartsWith("s3:", StringComparison.Ordinal) ? name[3..] : name;
        var isLifecycle = name.StartsWith("LifecycleExpiration:", StringComparison.Ordinal);
        if (!isLifecycle && !name.StartsWith("ObjectRemoved:", StringComparison.Ordinal))
        {
            return null;
        }

        if (!value.TryField("s3", out var s3) || !s3.TryField("bucket", out var bucket) || bucket.TextField("name") is not { } bucketName
            || !s3.TryField("object", out var item) || item.TextField("key") is not { } encoded || Time(value.TextField("eventTime")) is not { } time)
        {
            return $"The event {name} lacks its bucket, key or time";
        }

        // Notifications hold keys URL-encoded, as form fields.
        var key = WebUtility.UrlDecode(encoded);
        var principal = value.TryField("userIdentity", out var identity) ? identity.TextField("principalId") : null;
        var address = value.TryField("requestParameters", out var request) ? request.TextField("sourceIPAddress") : null;
        var actor = isLifecycle ? RequesterActor.Lifecycle : Requester(principal, address);
        Add(new DeletionSighting
        {
            Bucket = bucketName,
            Prefix = AccessLogKey.Prefix(key),
            Key = Encoding.UTF8.GetBytes(key),
            Origin = isLifecycle ? S3DeletionOrigin.Lifecycle : origins.Of(actor),
            Effect = name.EndsWith(":DeleteMarkerCreated", StringComparison.Ordinal) ? S3DeletionEffect.DeleteMarker
                : isLifecycle || item.HasField("versionId") ? S3DeletionEffect.Permanent
                : S3DeletionEffect.Unknown,
            Operation = name,
            Actor = actor,
            Time = time,
            Size = Size(item),
            From = DeletionSource.Event,
            Source = evidence.Source,
            Line = evidence.Line,
            RecordIndex = evidence.RecordIndex,
        });
        return null;
    }

    private void Add(in DeletionSighting sighting) => deletions.Add(sighting);

    private static Actor Requester(string? requester, string? address)
        => requester is null ? Actor.None
            : requester.EndsWith(".amazonaws.com", StringComparison.Ordinal) ? new Actor { Name = requester, Tool = ActorTool.AwsService, ToolName = requester }
            : new Actor { Name = requester, Tool = ActorTool.Unknown, SourceIPAddress = address };

    private static long? Size(JsonElement item) => item.TryField("size", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var bytes) && bytes >= 0 ? bytes : null;

    private static DateTimeOffset? Time(string? text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}

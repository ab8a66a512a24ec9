using System.Text.Json;
using Hokusai.Core.S3.Changes;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Causes;

/// <summary>What the account says of a bucket.</summary>
internal sealed record BucketFacts
{
    /// <summary>The bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>The account that answered; empty where a file does not tell.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>The versioning.</summary>
    public BucketVersioning Versioning { get; init; }

    /// <summary>Where the versioning is told; null where it is not.</summary>
    public Evidence? VersioningEvidence { get; init; }

    /// <summary>The lifecycle rules, none where the bucket has none; null where nothing tells.</summary>
    public LifecycleConfiguration? Lifecycle { get; init; }

    /// <summary>Whether access logs are written; null where nothing tells.</summary>
    public bool? HasAccessLogs { get; init; }

    /// <summary>Where logging is told; null where it is not.</summary>
    public Evidence? LoggingEvidence { get; init; }

    /// <summary>Whether events of lifecycle rules go anywhere: to EventBridge, or by a notification; null where nothing tells.</summary>
    public bool? NotifiesOfLifecycle { get; init; }

    /// <summary>The role of its replication; null for none.</summary>
    public string? ReplicationRole { get; init; }

    /// <summary>The buckets that its replication goes to.</summary>
    public IReadOnlyList<string> ReplicatesTo { get; init; } = [];

    /// <summary>Where the replication is told; null where it is not.</summary>
    public Evidence? ReplicationEvidence { get; init; }

    /// <summary>The buckets that the account tells of, by name.</summary>
    public static IReadOnlyDictionary<string, BucketFacts> Of(Snapshot? account)
    {
        var facts = new Dictionary<string, BucketFacts>(StringComparer.Ordinal);
        foreach (var document in (account?.Documents ?? []).Where(document => document.Key is { Service: "s3api", Subject: not null }))
        {
            var bucket = document.Key.Subject!;
            var known = facts.GetValueOrDefault(bucket) ?? new BucketFacts { Bucket = bucket, AccountId = document.Key.AccountId };
            facts[bucket] = With(known, document);
        }

        return facts;
    }

    private static BucketFacts With(BucketFacts facts, SnapshotDocument document)
    {
        var evidence = new Evidence { Source = document.Source };
        var content = document.Content;
        return document.Key.Command switch
        {
            // An empty answer is that of a bucket that was never versioned: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html
            "get-bucket-versioning" => facts with
            {
                Versioning = content.TextField("Status") switch { "Enabled" => BucketVersioning.Enabled, "Suspended" => BucketVersioning.Suspended, null => BucketVersioning.Unversioned, _ => BucketVersioning.Unknown },
                VersioningEvidence = evidence with { Field = "Status" },
            },
            "get-bucket-lifecycle-configuration" => facts with
            {
                Lifecycle = document.AbsentCode is not null ? new LifecycleConfiguration { Evidence = evidence } : RecordedLifecycle.Read(content, evidence with { Field = "Rules" }) ?? facts.Lifecycle,
            },
            "get-bucket-logging" => facts with { HasAccessLogs = content.HasField("LoggingEnabled"), LoggingEvidence = evidence with { Field = "LoggingEnabled" } },
            "get-bucket-notification-configuration" => facts with { NotifiesOfLifecycle = NotifiesOf(content) },
            "get-bucket-replication" => facts with
            {
                ReplicationRole = Replication(content).TextField("Role"),
                ReplicatesTo = [.. Destinations(Replication(content))],
                ReplicationEvidence = evidence with { Field = "ReplicationConfiguration" },
            },
            _ => facts,
        };
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketNotificationConfiguration.html
    private static bool NotifiesOf(JsonElement content)
        => content.HasField("EventBridgeConfiguration")
            || new[] { "TopicConfigurations", "QueueConfigurations", "LambdaFunctionConfigurations" }
                .SelectMany(name => content.TryField(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : [])
                .SelectMany(item => item.TryField("Events", out var events) && events.ValueKind == JsonValueKind.Array ? events.EnumerateArray().ToList() : [])
                .Any(name => name.ValueKind == JsonValueKind.String && name.GetString()!.StartsWith("s3:LifecycleExpiration:", StringComparison.Ordinal));

    private static JsonElement Replication(JsonElement content) => content.TryField("ReplicationConfiguration", out var configuration) ? configuration : default;

    private static IEnumerable<string> Destinations(JsonElement replication)
        => replication.TryField("Rules", out var rules) && rules.ValueKind == JsonValueKind.Array
            ? rules.EnumerateArray()
                .Select(rule => rule.TryField("Destination", out var destination) ? destination.TextField("Bucket") : null)
                .OfType<string>()
                .Select(ArnName.ShortName)
                .Distinct(StringComparer.Ordinal)
            : [];
}

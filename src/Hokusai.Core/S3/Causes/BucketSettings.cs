using Hokusai.Core.S3.AccessLogs.Stored;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Risk;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Causes;

/// <summary>How a bucket is set up, as the account says.</summary>
internal sealed record BucketSettings
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

    /// <summary>Where access logs are written; null where they are not, or nothing tells.</summary>
    public AccessLogTarget? AccessLogTarget { get; init; }

    /// <summary>Where logging is told; null where it is not.</summary>
    public Evidence? LoggingEvidence { get; init; }

    /// <summary>Whether events of lifecycle rules go anywhere: to EventBridge, or by a notification; null where nothing tells.</summary>
    public bool? NotifiesOfLifecycle { get; init; }

    /// <summary>Its replication; null where it has none, or nothing tells.</summary>
    public BucketReplication? Replication { get; init; }

    /// <summary>The buckets that the account tells of, by name.</summary>
    /// <param name="account">The account's answers; null for none.</param>
    /// <param name="report">Hears of rules in them that could not be read.</param>
    public static IReadOnlyDictionary<string, BucketSettings> Of(Snapshot? account, Action<ReadProblem> report)
    {
        var facts = new Dictionary<string, BucketSettings>(StringComparer.Ordinal);
        foreach (var document in (account?.Documents ?? []).Where(document => document.Key is { Service: "s3api", Subject: not null }))
        {
            var bucket = document.Key.Subject!;
            var known = facts.GetValueOrDefault(bucket) ?? new BucketSettings { Bucket = bucket, AccountId = document.Key.AccountId };
            facts[bucket] = With(known, document, report);
        }

        return facts;
    }

    private static BucketSettings With(BucketSettings facts, SnapshotDocument document, Action<ReadProblem> report)
    {
        var evidence = new Evidence { Source = document.Source };
        var content = document.Content;
        return document.Key.Command switch
        {
            "get-bucket-versioning" => facts with { Versioning = BucketFactsReader.Versioning(document), VersioningEvidence = evidence with { Field = "Status" } },
            "get-bucket-lifecycle-configuration" => facts with
            {
                Lifecycle = document.AbsentCode is not null ? new LifecycleConfiguration { Evidence = evidence } : LifecycleConfigurationReader.Read(content, evidence, report) ?? facts.Lifecycle,
            },
            "get-bucket-logging" => facts with { HasAccessLogs = content.HasField("LoggingEnabled"), AccessLogTarget = AccessLogTarget.Of(content), LoggingEvidence = evidence with { Field = "LoggingEnabled" } },
            "get-bucket-notification-configuration" => facts with { NotifiesOfLifecycle = BucketFactsReader.Events(document).TellsExpirations },
            "get-bucket-replication" when content.HasField("ReplicationConfiguration")
                => facts with { Replication = BucketReplication.Of(facts.Bucket, content, null, evidence with { Field = "ReplicationConfiguration" }) },
            _ => facts,
        };
    }
}

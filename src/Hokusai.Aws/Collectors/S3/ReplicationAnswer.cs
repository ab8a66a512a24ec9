using System.Net;
using System.Text.Json;
using Amazon.S3.Model;

namespace Hokusai.Aws.Collectors.S3;

/// <summary>
/// A bucket's replication in the shape that the AWS CLI prints:
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketReplication.html
/// </summary>
internal static class ReplicationAnswer
{
    /// <summary>The document; null where there are no rules, which the SDK does not take for an error.</summary>
    public static JsonElement? Of(GetBucketReplicationResponse answer) => answer.HttpStatusCode == HttpStatusCode.NotFound ? null : S3Json.Of(new
    {
        ReplicationConfiguration = new { answer.Configuration?.Role, Rules = (answer.Configuration?.Rules ?? []).Select(Rule) },
    });

    private static object Rule(ReplicationRule rule) => new
    {
        ID = rule.Id,
        rule.Priority,
#pragma warning disable CS0618 // Rules made before filters have their prefix here.
        rule.Prefix,
#pragma warning restore CS0618
        Filter = rule.Filter is { } filter
            ? new
            {
                filter.Prefix,
                Tag = filter.Tag is { } tag ? BucketAnswers.Tag(tag) : null,
                And = filter.And is { } and ? new { and.Prefix, Tags = S3Json.List(and.Tags, BucketAnswers.Tag) } : null,
            }
            : null,
        Status = S3Json.Word(rule.Status),
        SourceSelectionCriteria = rule.SourceSelectionCriteria is { } selection
            ? new
            {
                SseKmsEncryptedObjects = selection.SseKmsEncryptedObjects is { } encrypted ? Status(S3Json.Word(encrypted.SseKmsEncryptedObjectsStatus)) : null,
                ReplicaModifications = selection.ReplicaModifications is { } modifications ? Status(S3Json.Word(modifications.Status)) : null,
            }
            : null,
        ExistingObjectReplication = rule.ExistingObjectReplication is { } existing ? Status(S3Json.Word(existing.Status)) : null,
        Destination = rule.Destination is { } destination ? Destination(destination) : null,
        DeleteMarkerReplication = rule.DeleteMarkerReplication is { } markers ? Status(S3Json.Word(markers.Status)) : null,
    };

    private static object Destination(ReplicationDestination destination) => new
    {
        Bucket = destination.BucketArn,
        Account = destination.AccountId,
        StorageClass = S3Json.Word(destination.StorageClass),
        AccessControlTranslation = destination.AccessControlTranslation is { } translation ? new { Owner = S3Json.Word(translation.Owner) } : null,
        EncryptionConfiguration = destination.EncryptionConfiguration is { } encryption ? new { encryption.ReplicaKmsKeyID } : null,
        ReplicationTime = destination.ReplicationTime is { } time ? new { Status = S3Json.Word(time.Status), Time = Minutes(time.Time) } : null,
        Metrics = destination.Metrics is { } metrics ? new { Status = S3Json.Word(metrics.Status), EventThreshold = Minutes(metrics.EventThreshold) } : null,
    };

    private static object Status(string? status) => new { Status = status };

    private static object? Minutes(ReplicationTimeValue? value) => value is null ? null : new { value.Minutes };
}

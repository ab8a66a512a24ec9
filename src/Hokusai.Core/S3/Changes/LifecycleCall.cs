using Hokusai.Core.S3.Configuration;
using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Changes;

/// <summary>A call that changes the lifecycle rules of a bucket, or tries to.</summary>
/// <param name="Record">What is told of it, but for what it changed.</param>
/// <param name="EventId">The event's id; empty where it has none.</param>
/// <param name="After">The rules that it leaves; null where the record does not carry them.</param>
internal sealed record LifecycleCall(LifecycleChange Record, string EventId, LifecycleConfiguration? After)
{
    private const string Delete = "DeleteBucketLifecycle";

    /// <summary>
    /// The events: CloudTrail records the REST operations under their first names (<c>PutBucketLifecycle</c>), whatever the SDK calls them:
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html. The later name is taken, too.
    /// </summary>
    public static IReadOnlyList<string> EventNames { get; } = ["PutBucketLifecycle", "PutBucketLifecycleConfiguration", Delete];

    /// <summary>Reads a record; null where it is another event, or names no bucket.</summary>
    /// <param name="record">The record.</param>
    /// <param name="report">Hears of rules in it that could not be read.</param>
    public static LifecycleCall? Read(TrailEvent record, Action<ReadProblem> report)
    {
        if (record.EventSource != "s3.amazonaws.com" || !EventNames.Contains(record.EventName, StringComparer.Ordinal) || record.RequestParameters.TextField("bucketName") is not { } bucket)
        {
            return null;
        }

        var evidence = record.Evidence with { EventId = record.EventId.Length > 0 ? record.EventId : record.Evidence.EventId, Time = record.Time, Field = "requestParameters" };
        var after = record.EventName == Delete
            ? new LifecycleConfiguration { Evidence = evidence }
            : record.RequestParameters.HasField("LifecycleConfiguration") ? Rules(record, evidence, report)
            : null;
        return new LifecycleCall(
            new LifecycleChange
            {
                Time = record.Time,
                AccountId = record.AccountId,
                Region = record.Region,
                Bucket = bucket,
                EventName = record.EventName,
                Actor = ActorClassifier.Classify(record),
                Succeeded = record.Succeeded,
                ErrorCode = record.Succeeded ? null : record.ErrorCode,
                IsAfterKnown = after is { IsIncomplete: false },
                Effect = "",
                Evidence = record.EventName == Delete ? evidence with { Field = null } : evidence,
            },
            record.EventId,
            after);
    }

    // S3 refuses a Put without a rule, so that a record of one that has none does not carry them:
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleConfiguration.html
    private static LifecycleConfiguration? Rules(TrailEvent record, Evidence evidence, Action<ReadProblem> report)
        => LifecycleConfigurationReader.Read(record.RequestParameters, evidence, report) is { } read && (read.Rules.Count > 0 || read.IsIncomplete) ? read : null;
}

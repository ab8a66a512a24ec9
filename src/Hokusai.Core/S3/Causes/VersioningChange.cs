using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Causes;

/// <summary>Somebody turned the versioning of a bucket on, or suspended it.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Versioning">What it is since.</param>
/// <param name="Time">When, UTC.</param>
/// <param name="Actor">Who.</param>
/// <param name="Evidence">The record.</param>
internal sealed record VersioningChange(string Bucket, BucketVersioning Versioning, DateTimeOffset Time, Actor Actor, Evidence Evidence)
{
    /// <summary>The event.</summary>
    public const string EventName = "PutBucketVersioning";

    /// <summary>Reads a record; null where it changes no versioning.</summary>
    public static VersioningChange? Read(TrailEvent record)
        => record is { EventSource: "s3.amazonaws.com", EventName: EventName, Succeeded: true }
            && record.RequestParameters.TextField("bucketName") is { } bucket
            && record.RequestParameters.TryField("VersioningConfiguration", out var configuration)
            && configuration.TextField("Status") switch { "Enabled" => BucketVersioning.Enabled, "Suspended" => BucketVersioning.Suspended, _ => BucketVersioning.Unknown } is var versioning and not BucketVersioning.Unknown
                ? new VersioningChange(bucket, versioning, record.Time, ActorClassifier.Classify(record), record.Evidence with { EventId = record.EventId, Time = record.Time })
                : null;
}

using System.Text.Json;

namespace Hokusai.Core.State;

/// <summary>
/// An S3 data event that stored a version of an object, and tells which.
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html
/// </summary>
/// <param name="Event">The record.</param>
/// <param name="Bucket">The bucket.</param>
/// <param name="Key">The object's key.</param>
/// <param name="VersionId">The version id that S3 answered with.</param>
internal sealed record ObjectWrite(TrailEvent Event, string Bucket, string Key, string VersionId)
{
    /// <summary>The record as a write of an object; null where it is none, failed, or does not name the version.</summary>
    public static ObjectWrite? Of(TrailEvent record)
        => record is { EventSource: "s3.amazonaws.com", Succeeded: true, EventName: "PutObject" or "CopyObject" or "CompleteMultipartUpload" }
            && Text(record.RequestParameters, "bucketName") is { } bucket
            && Text(record.RequestParameters, "key") is { } key
            && Text(record.ResponseElements, "x-amz-version-id") is { } versionId
            // Every object of an unversioned bucket has the version "null": it names none.
            && versionId is not "null"
            ? new ObjectWrite(record, bucket, key, versionId)
            : null;

    /// <summary>The writes among the records, by the version that they stored.</summary>
    public static ILookup<string, ObjectWrite> ByVersion(IReadOnlyList<TrailEvent> records)
        => records.Select(Of).OfType<ObjectWrite>().ToLookup(static write => write.VersionId, StringComparer.Ordinal);

    /// <summary>Whether it stored this version. A state is known by its bucket and key, or where no listing named the bucket by its key.</summary>
    public bool IsOf(StateVersion version)
        => version.VersionId == VersionId
            && (version.State.StartsWith("s3://", StringComparison.Ordinal)
                ? version.State == $"s3://{Bucket}/{Key}"
                : version.State == Key || version.State.EndsWith($"/{Key}", StringComparison.Ordinal));

    private static string? Text(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

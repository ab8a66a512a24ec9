using System.Text.Json;
using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Causes;

/// <summary>The replication of a bucket: the account's answer, or a record of the trail that set or took it.</summary>
/// <param name="Bucket">The bucket whose objects are copied.</param>
/// <param name="Role">The ARN of the role that S3 takes; null for none.</param>
/// <param name="Destinations">The buckets to which enabled rules carry deletions over.</param>
/// <param name="Since">Since when, UTC; null where it is the account's answer.</param>
/// <param name="Evidence">Where it is told.</param>
internal sealed record BucketReplication(string Bucket, string? Role, IReadOnlyList<string> Destinations, DateTimeOffset? Since, Evidence Evidence)
{
    private const string Put = "PutBucketReplication";
    private const string Delete = "DeleteBucketReplication";

    /// <summary>The events that change it: https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html.</summary>
    public static IReadOnlyList<string> EventNames { get; } = [Put, Delete];

    /// <summary>Reads a record; null where it changes no replication, or does not carry it.</summary>
    public static BucketReplication? Read(TrailEvent record)
    {
        if (record is not { EventSource: "s3.amazonaws.com", EventName: Put or Delete, Succeeded: true } || record.RequestParameters.TextField("bucketName") is not { } bucket)
        {
            return null;
        }

        var evidence = record.Evidence with { EventId = record.EventId, Time = record.Time };
        return record.EventName == Delete ? new BucketReplication(bucket, null, [], record.Time, evidence)
            : record.RequestParameters.HasField("ReplicationConfiguration") ? Of(bucket, record.RequestParameters, record.Time, evidence)
            : null;
    }

    /// <summary>Reads a value with a <c>ReplicationConfiguration</c>; the trail's, which was XML, has one <c>Rule</c> as an object, several as a list.</summary>
    public static BucketReplication Of(string bucket, JsonElement content, DateTimeOffset? since, Evidence evidence)
    {
        var configuration = content.TryField("ReplicationConfiguration", out var found) ? found : default;
        var rules = configuration.TryField("Rules", out var several) || configuration.TryField("Rule", out several) ? several : default;
        return new BucketReplication(
            bucket,
            configuration.TextField("Role"),
            [.. Each(rules).Where(CarriesDeletions)
                .Select(rule => rule.TryField("Destination", out var destination) ? destination.TextField("Bucket") : null)
                .OfType<string>()
                .Select(ArnName.ShortName)
                .Distinct(StringComparer.Ordinal)],
            since,
            evidence);
    }

    private static IEnumerable<JsonElement> Each(JsonElement rules) => rules.ValueKind switch
    {
        JsonValueKind.Array => rules.EnumerateArray(),
        JsonValueKind.Object => [rules],
        _ => [],
    };

    // Rules without the element are of the first version of the schema, which always replicates delete markers:
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-add-config.html#replication-backward-compat-considerations
    private static bool CarriesDeletions(JsonElement rule)
        => rule.TextField("Status") != "Disabled" && (!rule.TryField("DeleteMarkerReplication", out var markers) || markers.TextField("Status") != "Disabled");
}

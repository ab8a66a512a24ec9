using System.Text.Json;
using Hokusai.Core.Access;

namespace Hokusai.Core.S3.AccessLogs.Stored;

/// <summary>Where S3 writes the access logs of a bucket: https://docs.aws.amazon.com/AmazonS3/latest/API/API_LoggingEnabled.html.</summary>
/// <param name="Bucket">The bucket that takes them, in the account and Region of the bucket that is logged.</param>
/// <param name="Prefix">What their keys begin with; may be empty, and that of several buckets.</param>
/// <param name="KeyFormat">How the keys go on.</param>
public sealed record AccessLogTarget(string Bucket, string Prefix, AccessLogKeyFormat KeyFormat)
{
    /// <summary>Reads the answer to <c>get-bucket-logging</c>; null where the bucket has no access logs.</summary>
    /// <param name="answer">The answer.</param>
    public static AccessLogTarget? Of(JsonElement answer)
    {
        var logging = answer.Member("LoggingEnabled");
        return logging.Text("TargetBucket") is { Length: > 0 } bucket
            ? new AccessLogTarget(bucket, logging.Text("TargetPrefix") ?? "", FormatOf(logging.Member("TargetObjectKeyFormat").Member("PartitionedPrefix")))
            : null;
    }

    /// <summary>The place as <c>s3://bucket/prefix</c>.</summary>
    public override string ToString() => $"s3://{Bucket}/{Prefix}";

    private static AccessLogKeyFormat FormatOf(JsonElement partitioned)
        => partitioned.ValueKind != JsonValueKind.Object ? AccessLogKeyFormat.Simple
            : partitioned.Text("PartitionDateSource") == "DeliveryTime" ? AccessLogKeyFormat.PartitionedByDeliveryTime
            : AccessLogKeyFormat.PartitionedByEventTime;
}

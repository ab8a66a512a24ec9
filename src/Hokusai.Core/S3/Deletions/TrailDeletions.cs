using System.Text;
using Hokusai.Core.S3.AccessLogs;
using Hokusai.Core.Trail;

namespace Hokusai.Core.S3.Deletions;

/// <summary>Deletions in CloudTrail's data events: https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html.</summary>
internal static class TrailDeletions
{
    private const string One = "DeleteObject";
    private const string Many = "DeleteObjects";

    /// <summary>The events that delete objects.</summary>
    public static IReadOnlyList<string> EventNames { get; } = [One, Many];

    /// <summary>Considers a record; false where it deletes nothing, a lock of Terraform's and a delete marker that is taken away among it.</summary>
    public static bool Add(TrailEvent record, DeletionOrigins origins, DeletionCollector deletions)
    {
        if (record.EventSource != "s3.amazonaws.com" || record.EventName is not (One or Many) || !record.Succeeded
            || record.RequestParameters.TextField("bucketName") is not { } bucket
            || BringsBack(record)
            || TerraformStateAccess.Of(record).Operation == TerraformStateOperation.Lock)
        {
            return false;
        }

        var key = record.EventName == One ? record.RequestParameters.TextField("key") ?? "" : "";
        var actor = ActorClassifier.Classify(record);
        deletions.Add(new DeletionSighting
        {
            AccountId = record.AccountId,
            Bucket = bucket,
            Prefix = AccessLogKey.Prefix(key),
            Key = Encoding.UTF8.GetBytes(key),
            Origin = origins.Of(actor),
            Effect = Effect(record),
            Operation = record.EventName,
            Actor = DeletingActor.Of(actor),
            Time = record.Time,
            From = DeletionSource.Trail,
            Source = record.Evidence.Source,
            Line = record.Evidence.Line,
            RecordIndex = record.Evidence.RecordIndex,
            EventId = record.EventId.Length > 0 ? record.EventId : record.Evidence.EventId,
        });
        return true;
    }

    // The answer says "x-amz-delete-marker: true" where it made one, or where the version that it deleted was one, which brings the object back:
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html
    private static bool IsMarker(TrailEvent record) => record.ResponseElements.FlagField("x-amz-delete-marker") == true;

    private static bool BringsBack(TrailEvent record) => record.RequestParameters.HasField("versionId") && IsMarker(record);

    private static S3DeletionEffect Effect(TrailEvent record)
        => record.RequestParameters.HasField("versionId") ? S3DeletionEffect.Permanent
            : IsMarker(record) ? S3DeletionEffect.DeleteMarker
            : S3DeletionEffect.Unknown;
}

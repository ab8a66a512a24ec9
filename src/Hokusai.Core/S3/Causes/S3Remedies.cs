namespace Hokusai.Core.S3.Causes;

/// <summary>What to do so that objects do not go again, and to get them back. Texts only; what a cause picks depends on the cause.</summary>
internal static class S3Remedies
{
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManagingDelMarkers.html#RemDelMarker
    public const string Restore =
        "Bring the objects back where versions are kept: delete the delete marker (aws s3api list-object-versions --query DeleteMarkers, then aws s3api delete-object with its --version-id), before noncurrent versions expire.";

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/delete-marker-replication.html
    public const string NoDeleteReplication = "Turn delete marker replication off in the replication rule where the copy is meant to survive a deletion: DeleteMarkerReplication: { Status: Disabled }.";

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/restoring-objects.html
    public const string RestoreFromArchive = "Restore what is needed (aws s3api restore-object; hours, and a retrieval fee), and let the rule move objects only after their readers are done with them, or to GLACIER_IR, which needs no restore.";

    public const string LookAtAccess = "Look at what denies it: bucket policy, the reader's policies, the KMS key, Block Public Access. Without s3:ListBucket, S3 says 403 of keys that are not there, too.";

    public const string LookAtNames = "Compare the bucket and the keys that the reader asks for with those that are there: aws s3 ls.";

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-set-lifecycle-configuration-intro.html
    private const string KeepRules = "Keep the rules in one place (aws_s3_bucket_lifecycle_configuration): a Put replaces all of them, whoever makes it. Allow s3:PutLifecycleConfiguration to that pipeline alone; a bucket policy does not stop a rule that is there.";

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html, https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-configure-notification.html
    private const string Watch = "Be told of it: server access logs or s3:LifecycleExpiration:* events of the bucket, and an event rule on PutBucketLifecycle (Set-HokusaiEventRule makes one).";

    /// <summary>What helps against rules that delete too much.</summary>
    public static IReadOnlyList<string> AgainstLifecycle(string bucket, BucketVersioning versioning) =>
    [
        $"Stop the rule now: set its Status to Disabled (aws s3api put-bucket-lifecycle-configuration --bucket {bucket}, with all other rules in it). What is due and not deleted yet stays.",
        .. versioning == BucketVersioning.Enabled ? [Restore] : new[] { EnableVersioning(bucket) },
        "Give each data class a rule of its own, by prefix or tag, that keeps it as long as it is read, and none that has no filter: Get-S3LifecycleRisk shows what is wrong and the rule that is right.",
        KeepRules,
        Watch,
    ];

    /// <summary>What helps against deletions that somebody asks for.</summary>
    public static IReadOnlyList<string> AgainstRequests(string bucket, BucketVersioning versioning) =>
    [
        versioning == BucketVersioning.Enabled ? Restore : EnableVersioning(bucket),
        "Take s3:DeleteObject and s3:DeleteObjectVersion from principals that need only write, and deny them by the bucket policy but for the job that tidies up.",
    ];

    /// <summary>Versioning, which makes deletions markers.</summary>
    public static string EnableVersioning(string bucket)
        => $"Turn versioning on, so that the next deletion can be undone: aws s3api put-bucket-versioning --bucket {bucket} --versioning-configuration Status=Enabled, with a rule that keeps noncurrent versions for some weeks.";
}

using System.Collections.Frozen;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using Hokusai.Aws.Collectors.S3;
using Hokusai.Aws.Connection;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>
/// Buckets, and how each is set up. They belong to an account rather than to a Region: all of them are asked for, wherever they lie, once.
/// </summary>
internal static class S3Steps
{
    private const int BucketsAtOnce = 1000;

    private static readonly CollectionStep s_buckets = Step("list-buckets", "ListBuckets", "ListAllMyBuckets", async (s3, _, cancellationToken) =>
    {
        var pages = new List<ListBucketsResponse>();
        do
        {
            // Without a number, S3 refuses accounts that may have more than 10,000 buckets.
            var page = await s3.ListBucketsAsync(
                new ListBucketsRequest { MaxBuckets = BucketsAtOnce, ContinuationToken = pages.Count == 0 ? null : pages[^1].ContinuationToken },
                cancellationToken).ConfigureAwait(false);
            if (!string.IsNullOrEmpty(page.ContinuationToken) && pages.Exists(before => before.ContinuationToken == page.ContinuationToken))
            {
                throw new AwsCallException("S3 ListBuckets named a page that was already read, so that its end cannot be reached.")
                {
                    ErrorId = AwsErrorIds.PageRepeated,
                    Operation = "S3 ListBuckets",
                    Advice = "What was read is not the whole; run it again.",
                };
            }

            pages.Add(page);
        }
        while (!string.IsNullOrEmpty(pages[^1].ContinuationToken));
        return BucketAnswers.Of(pages);
    });

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        s_buckets,
        Each("get-bucket-location", "GetBucketLocation", "GetBucketLocation", async (s3, bucket, cancellationToken)
            => BucketAnswers.Of(await s3.GetBucketLocationAsync(new GetBucketLocationRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false))),
        Each("get-bucket-lifecycle-configuration", "GetBucketLifecycleConfiguration", "GetLifecycleConfiguration", async (s3, bucket, cancellationToken)
            => LifecycleAnswer.Of(await s3.GetLifecycleConfigurationAsync(new GetLifecycleConfigurationRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false)),
            "NoSuchLifecycleConfiguration"),
        Each("get-bucket-encryption", "GetBucketEncryption", "GetEncryptionConfiguration", async (s3, bucket, cancellationToken)
            => BucketAnswers.Of(await s3.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false)),
            "ServerSideEncryptionConfigurationNotFoundError"),
        Each("get-bucket-versioning", "GetBucketVersioning", "GetBucketVersioning", async (s3, bucket, cancellationToken)
            => BucketAnswers.Of(await s3.GetBucketVersioningAsync(new GetBucketVersioningRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false))),
        Each("get-object-lock-configuration", "GetObjectLockConfiguration", "GetBucketObjectLockConfiguration", async (s3, bucket, cancellationToken)
            => BucketAnswers.Of(await s3.GetObjectLockConfigurationAsync(new GetObjectLockConfigurationRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false)),
            "ObjectLockConfigurationNotFoundError"),
        Each("get-public-access-block", "GetPublicAccessBlock", "GetBucketPublicAccessBlock", async (s3, bucket, cancellationToken)
            => BucketAnswers.Of(await s3.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false)),
            "NoSuchPublicAccessBlockConfiguration"),
        Each("get-bucket-policy", "GetBucketPolicy", "GetBucketPolicy", async (s3, bucket, cancellationToken)
            => BucketAnswers.Of(await s3.GetBucketPolicyAsync(new GetBucketPolicyRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false)),
            "NoSuchBucketPolicy"),
        Each("get-bucket-policy-status", "GetBucketPolicyStatus", "GetBucketPolicyStatus", async (s3, bucket, cancellationToken)
            => BucketAnswers.Of(await s3.GetBucketPolicyStatusAsync(new GetBucketPolicyStatusRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false)),
            "NoSuchBucketPolicy"),
        Each("get-bucket-acl", "GetBucketAcl", "GetBucketAcl", async (s3, bucket, cancellationToken)
            => BucketAnswers.Of(await s3.GetBucketAclAsync(new GetBucketAclRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false))),
        Each("get-bucket-logging", "GetBucketLogging", "GetBucketLogging", async (s3, bucket, cancellationToken)
            => BucketAnswers.Of(await s3.GetBucketLoggingAsync(new GetBucketLoggingRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false))),
        Each("get-bucket-replication", "GetBucketReplication", "GetReplicationConfiguration", async (s3, bucket, cancellationToken)
            => ReplicationAnswer.Of(await s3.GetBucketReplicationAsync(new GetBucketReplicationRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false)),
            "ReplicationConfigurationNotFoundError"),
        Each("get-bucket-tagging", "GetBucketTagging", "GetBucketTagging", async (s3, bucket, cancellationToken)
            => BucketAnswers.Of(await s3.GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false)),
            "NoSuchTagSet"),
        Each("get-bucket-ownership-controls", "GetBucketOwnershipControls", "GetBucketOwnershipControls", async (s3, bucket, cancellationToken)
            => BucketAnswers.Of(await s3.GetBucketOwnershipControlsAsync(new GetBucketOwnershipControlsRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false)),
            "OwnershipControlsNotFoundError"),
        Each("get-bucket-notification-configuration", "GetBucketNotificationConfiguration", "GetBucketNotification", async (s3, bucket, cancellationToken)
            => NotificationAnswer.Of(await s3.GetBucketNotificationAsync(new GetBucketNotificationRequest { BucketName = bucket }, cancellationToken).ConfigureAwait(false))),
    ];

    /// <summary>A command that is asked about each bucket.</summary>
    /// <param name="command">The command as the AWS CLI names it.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="action">The IAM action, which S3 names otherwise.</param>
    /// <param name="ask">Asks about a bucket. The SDK keeps some errors that mean "there is none" to itself: then the answer is null.</param>
    /// <param name="absentCode">The error code that means "there is none"; null where there always is one.</param>
    private static CollectionStep Each(
        string command, string operation, string action, Func<IAmazonS3, string, CancellationToken, Task<JsonElement?>> ask, string? absentCode = null)
        => Step(command, operation, action, ask, absentCode) with { Sources = [s_buckets.Items("Buckets", "Name")] };

    private static CollectionStep Step(
        string command, string operation, string action, Func<IAmazonS3, string, CancellationToken, Task<JsonElement?>> ask, string? absentCode = null) => new()
    {
        AbsentCodes = absentCode is null ? FrozenSet<string>.Empty : FrozenSet.ToFrozenSet([absentCode], StringComparer.Ordinal),
        Service = "s3api",
        Command = command,
        Operation = $"S3 {operation}",
        IamActions = [$"s3:{action}"],
        IsGlobal = true,
        AskAsync = async (call, cancellationToken) =>
        {
            var bucket = call.Items.Count == 0 ? null : call.Item.Subject;
            try
            {
                var answer = await ask(call.Connection.S3, bucket ?? "", cancellationToken).ConfigureAwait(false);
                return [new StepAnswer(bucket, answer ?? SnapshotDocument.Absent(absentCode ?? operation))];
            }
            catch (Exception e) when (AwsFailure.IsOne(e, cancellationToken))
            {
                throw AwsFailure.Of(e, $"S3 {operation}", $"s3:{action}", call.Connection.AccountId, call.Connection.Region);
            }
        },
    };
}

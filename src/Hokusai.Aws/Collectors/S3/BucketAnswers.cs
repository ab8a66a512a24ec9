using System.Net;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;

namespace Hokusai.Aws.Collectors.S3;

/// <summary>
/// Answers about a bucket in the shape that the AWS CLI prints. Members are those of the API:
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
/// </summary>
internal static class BucketAnswers
{
    public static JsonElement Of(IReadOnlyList<ListBucketsResponse> pages) => S3Json.Of(new
    {
        Buckets = pages.SelectMany(page => page.Buckets ?? []).Select(bucket => new
        {
            Name = bucket.BucketName,
            CreationDate = S3Json.Time(bucket.CreationDate),
            bucket.BucketRegion,
            bucket.BucketArn,
        }),
        Owner = OwnerOf(pages[0].Owner),
    });

    // The oldest Region has no name here: null says so, and stands in what the CLI prints.
    public static JsonElement Of(GetBucketLocationResponse answer)
        => JsonSerializer.SerializeToElement(new { LocationConstraint = S3Json.Word(answer.Location) });

    public static JsonElement Of(GetBucketVersioningResponse answer)
    {
        // The SDK says "Off" where S3 says nothing: versioning was never set.
        var status = answer.VersioningConfig?.Status;
        return S3Json.Of(new
        {
            Status = status == VersionStatus.Off ? null : S3Json.Word(status),
            MFADelete = answer.VersioningConfig?.EnableMfaDelete switch { true => "Enabled", false => "Disabled", null => null },
        });
    }

    public static JsonElement Of(GetObjectLockConfigurationResponse answer)
    {
        var configuration = answer.ObjectLockConfiguration;
        return S3Json.Of(new
        {
            ObjectLockConfiguration = new
            {
                ObjectLockEnabled = S3Json.Word(configuration?.ObjectLockEnabled),
                Rule = configuration?.Rule is { } rule
                    ? new
                    {
                        DefaultRetention = rule.DefaultRetention is { } retention
                            ? new { Mode = S3Json.Word(retention.Mode), retention.Days, retention.Years }
                            : null,
                    }
                    : null,
            },
        });
    }

    public static JsonElement Of(GetBucketEncryptionResponse answer) => S3Json.Of(new
    {
        ServerSideEncryptionConfiguration = new
        {
            Rules = answer.ServerSideEncryptionConfiguration?.ServerSideEncryptionRules?.Select(rule => new
            {
                ApplyServerSideEncryptionByDefault = rule.ServerSideEncryptionByDefault is { } byDefault
                    ? new
                    {
                        SSEAlgorithm = S3Json.Word(byDefault.ServerSideEncryptionAlgorithm),
                        KMSMasterKeyID = byDefault.ServerSideEncryptionKeyManagementServiceKeyId,
                    }
                    : null,
                rule.BucketKeyEnabled,
                BlockedEncryptionTypes = rule.BlockedEncryptionTypes is { } blocked ? new { blocked.EncryptionType } : null,
            }),
        },
    });

    public static JsonElement Of(GetPublicAccessBlockResponse answer) => S3Json.Of(new
    {
        PublicAccessBlockConfiguration = new
        {
            answer.PublicAccessBlockConfiguration?.BlockPublicAcls,
            answer.PublicAccessBlockConfiguration?.IgnorePublicAcls,
            answer.PublicAccessBlockConfiguration?.BlockPublicPolicy,
            answer.PublicAccessBlockConfiguration?.RestrictPublicBuckets,
        },
    });

    // The SDK does not take it for an error that there is none: then the policy is the error's document.
    public static JsonElement? Of(GetBucketPolicyResponse answer) => answer.HttpStatusCode == HttpStatusCode.NotFound ? null : S3Json.Of(new { answer.Policy });

    public static JsonElement Of(GetBucketPolicyStatusResponse answer) => S3Json.Of(new { PolicyStatus = new { answer.PolicyStatus?.IsPublic } });

    public static JsonElement Of(GetBucketAclResponse answer) => S3Json.Of(new { Owner = OwnerOf(answer.Owner), Grants = (answer.Grants ?? []).Select(Grant) });

    public static JsonElement Of(GetBucketLoggingResponse answer)
    {
        var logging = answer.BucketLoggingConfig;
        return string.IsNullOrEmpty(logging?.TargetBucketName) ? S3Json.Of(new { }) : S3Json.Of(new
        {
            LoggingEnabled = new
            {
                TargetBucket = logging.TargetBucketName,
                TargetGrants = S3Json.List(logging.Grants, Grant),
                TargetPrefix = logging.TargetPrefix ?? "",
                TargetObjectKeyFormat = logging.TargetObjectKeyFormat is { } format
                    ? new
                    {
                        SimplePrefix = format.SimplePrefix is null ? null : new { },
                        PartitionedPrefix = format.PartitionedPrefix is { } partitioned
                            ? new { PartitionDateSource = S3Json.Word(partitioned.PartitionDateSource) }
                            : null,
                    }
                    : null,
            },
        });
    }

    public static JsonElement Of(GetBucketTaggingResponse answer) => S3Json.Of(new { TagSet = (answer.TagSet ?? []).Select(Tag) });

    public static JsonElement Of(GetBucketOwnershipControlsResponse answer) => S3Json.Of(new
    {
        OwnershipControls = new
        {
            Rules = (answer.OwnershipControls?.Rules ?? []).Select(rule => new { ObjectOwnership = S3Json.Word(rule.ObjectOwnership) }),
        },
    });

    /// <summary>A tag.</summary>
    public static object Tag(Tag tag) => new { tag.Key, tag.Value };

    private static object? OwnerOf(Owner? owner) => owner is null ? null : new { owner.DisplayName, ID = owner.Id };

    private static object Grant(S3Grant grant) => new
    {
        Grantee = new
        {
            grant.Grantee.DisplayName,
            grant.Grantee.EmailAddress,
            ID = grant.Grantee.CanonicalUser,
            Type = S3Json.Word(grant.Grantee.Type),
            grant.Grantee.URI,
        },
        Permission = S3Json.Word(grant.Permission),
    };
}

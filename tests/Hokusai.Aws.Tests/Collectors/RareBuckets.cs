using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Collectors;

/// <summary>Answers of S3 with every member that the API documents, which moto does not give.</summary>
internal static class RareBuckets
{
    private const string Space = "xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

    public static void LayDown(AnswerBook answers)
    {
        // The collector sees that the Region answers.
        answers.AddError("rds", "DescribeDBInstances", 403, "AccessDenied", "no");
        answers.AddXml("sts", "GetCallerIdentity", """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/alice</Arn>
            <UserId>AIDA</UserId><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>
            """);
        answers.AddXml("s3", "ListBuckets", $"""
            <ListAllMyBucketsResult {Space}><Owner><ID>0011</ID><DisplayName>core</DisplayName></Owner><Buckets><Bucket><Name>rare-bucket</Name>
            <CreationDate>2024-05-06T07:08:09.000Z</CreationDate><BucketRegion>eu-west-1</BucketRegion></Bucket></Buckets></ListAllMyBucketsResult>
            """);
        answers.AddXml("s3", "GetBucketLocation", $"<LocationConstraint {Space}>eu-west-1</LocationConstraint>");
        answers.AddXml("s3", "GetBucketVersioning", $"<VersioningConfiguration {Space}><Status>Suspended</Status><MfaDelete>Enabled</MfaDelete></VersioningConfiguration>");
        answers.AddXml("s3", "GetBucketEncryption", $"""
            <ServerSideEncryptionConfiguration {Space}><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault>
            <BucketKeyEnabled>false</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>
            """);
        answers.AddXml("s3", "GetObjectLockConfiguration", $"""
            <ObjectLockConfiguration {Space}><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention><Mode>COMPLIANCE</Mode><Years>7</Years></DefaultRetention></Rule>
            </ObjectLockConfiguration>
            """);
        answers.AddXml("s3", "GetPublicAccessBlock", $"""
            <PublicAccessBlockConfiguration {Space}><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>false</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy>
            <RestrictPublicBuckets>false</RestrictPublicBuckets></PublicAccessBlockConfiguration>
            """);
        answers.AddXml("s3", "GetBucketPolicyStatus", $"<PolicyStatus {Space}><IsPublic>true</IsPublic></PolicyStatus>");
        answers.Add("s3", "GetBucketPolicy", _ => AwsAnswer.Of("application/json", """{"Version":"2012-10-17","Statement":[]}"""));
        answers.AddXml("s3", "GetBucketAcl", $"""
            <AccessControlPolicy {Space}><Owner><ID>0011</ID></Owner><AccessControlList>
            <Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser"><ID>0011</ID><DisplayName>core</DisplayName></Grantee><Permission>FULL_CONTROL</Permission></Grant>
            <Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI></Grantee><Permission>READ</Permission></Grant>
            </AccessControlList></AccessControlPolicy>
            """);
        answers.AddXml("s3", "GetBucketLogging", $"""
            <BucketLoggingStatus {Space}><LoggingEnabled><TargetBucket>logs</TargetBucket><TargetPrefix></TargetPrefix>
            <TargetGrants><Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser"><ID>0011</ID></Grantee><Permission>READ</Permission></Grant></TargetGrants>
            <TargetObjectKeyFormat><PartitionedPrefix><PartitionDateSource>EventTime</PartitionDateSource></PartitionedPrefix></TargetObjectKeyFormat></LoggingEnabled></BucketLoggingStatus>
            """);
        answers.AddXml("s3", "GetBucketTagging", $"<Tagging {Space}><TagSet><Tag><Key>empty</Key><Value></Value></Tag></TagSet></Tagging>");
        answers.AddXml("s3", "GetBucketOwnershipControls", $"<OwnershipControls {Space}><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>");
        answers.AddXml("s3", "GetBucketNotificationConfiguration", $"""
            <NotificationConfiguration {Space}>
            <TopicConfiguration><Id>t</Id><Topic>arn:aws:sns:eu-west-1:123456789012:t</Topic><Event>s3:ObjectRemoved:*</Event><Event>s3:LifecycleExpiration:*</Event>
              <Filter><S3Key><FilterRule><Name>Prefix</Name><Value>a/</Value></FilterRule><FilterRule><Name>Suffix</Name><Value>.csv</Value></FilterRule></S3Key></Filter></TopicConfiguration>
            <QueueConfiguration><Id>q</Id><Queue>arn:aws:sqs:eu-west-1:123456789012:q</Queue><Event>s3:ObjectCreated:Put</Event></QueueConfiguration>
            <CloudFunctionConfiguration><Id>f</Id><CloudFunction>arn:aws:lambda:eu-west-1:123456789012:function:f</CloudFunction><Event>s3:ObjectCreated:*</Event></CloudFunctionConfiguration>
            <EventBridgeConfiguration/></NotificationConfiguration>
            """);
        answers.AddXml("s3", "GetBucketReplication", Replication);
        answers.AddXml("s3", "GetBucketLifecycleConfiguration", Lifecycle);
    }

    private const string Replication = $"""
        <ReplicationConfiguration {Space}><Role>arn:aws:iam::123456789012:role/replication</Role>
        <Rule><ID>full</ID><Priority>2</Priority><Status>Enabled</Status><Filter><And><Prefix>a/</Prefix><Tag><Key>k</Key><Value>v</Value></Tag></And></Filter>
          <SourceSelectionCriteria><SseKmsEncryptedObjects><Status>Enabled</Status></SseKmsEncryptedObjects><ReplicaModifications><Status>Disabled</Status></ReplicaModifications></SourceSelectionCriteria>
          <ExistingObjectReplication><Status>Enabled</Status></ExistingObjectReplication><DeleteMarkerReplication><Status>Enabled</Status></DeleteMarkerReplication>
          <Destination><Bucket>arn:aws:s3:::copy</Bucket><Account>444455556666</Account><StorageClass>GLACIER</StorageClass><AccessControlTranslation><Owner>Destination</Owner></AccessControlTranslation>
            <EncryptionConfiguration><ReplicaKmsKeyID>arn:aws:kms:eu-west-1:123456789012:key/1</ReplicaKmsKeyID></EncryptionConfiguration>
            <ReplicationTime><Status>Enabled</Status><Time><Minutes>15</Minutes></Time></ReplicationTime>
            <Metrics><Status>Enabled</Status><EventThreshold><Minutes>15</Minutes></EventThreshold></Metrics></Destination></Rule>
        <Rule><ID>tag</ID><Priority>1</Priority><Status>Disabled</Status><Filter><Tag><Key>k</Key><Value>v</Value></Tag></Filter>
          <DeleteMarkerReplication><Status>Disabled</Status></DeleteMarkerReplication><Destination><Bucket>arn:aws:s3:::copy</Bucket></Destination></Rule>
        <Rule><ID>old</ID><Prefix>b/</Prefix><Status>Enabled</Status><Destination><Bucket>arn:aws:s3:::copy</Bucket></Destination></Rule>
        </ReplicationConfiguration>
        """;

    private const string Lifecycle = $"""
        <LifecycleConfiguration {Space}>
        <Rule><ID>everything</ID><Filter/><Status>Enabled</Status><Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration></Rule>
        <Rule><ID>empty-prefix</ID><Filter><Prefix></Prefix></Filter><Status>Enabled</Status><Expiration><Days>1</Days></Expiration></Rule>
        <Rule><ID>prefix</ID><Filter><Prefix>a/</Prefix></Filter><Status>Enabled</Status><Transition><Date>2030-01-01T00:00:00.000Z</Date><StorageClass>DEEP_ARCHIVE</StorageClass></Transition></Rule>
        <Rule><ID>tag</ID><Filter><Tag><Key>k</Key><Value></Value></Tag></Filter><Status>Disabled</Status><Expiration><Date>2030-01-01T00:00:00.000Z</Date></Expiration></Rule>
        <Rule><ID>larger</ID><Filter><ObjectSizeGreaterThan>5368709121</ObjectSizeGreaterThan></Filter><Status>Enabled</Status><Expiration><Days>7</Days></Expiration></Rule>
        <Rule><ID>smaller</ID><Filter><ObjectSizeLessThan>131072</ObjectSizeLessThan></Filter><Status>Enabled</Status><Expiration><Days>7</Days></Expiration></Rule>
        <Rule><ID>and</ID><Filter><And><Prefix>a/</Prefix><Tag><Key>k</Key><Value>v</Value></Tag><ObjectSizeGreaterThan>1</ObjectSizeGreaterThan><ObjectSizeLessThan>9</ObjectSizeLessThan></And></Filter>
          <Status>Enabled</Status><NoncurrentVersionExpiration><NoncurrentDays>3</NoncurrentDays><NewerNoncurrentVersions>5</NewerNoncurrentVersions></NoncurrentVersionExpiration>
          <NoncurrentVersionTransition><NoncurrentDays>1</NoncurrentDays><StorageClass>GLACIER_IR</StorageClass><NewerNoncurrentVersions>2</NewerNoncurrentVersions></NoncurrentVersionTransition></Rule>
        <Rule><ID>and-tags</ID><Filter><And><Tag><Key>k</Key><Value>v</Value></Tag><Tag><Key>l</Key><Value>w</Value></Tag></And></Filter><Status>Enabled</Status><Expiration><Days>7</Days></Expiration></Rule>
        <Rule><ID>old</ID><Prefix>c/</Prefix><Status>Enabled</Status><Expiration><Days>7</Days></Expiration><AbortIncompleteMultipartUpload><DaysAfterInitiation>2</DaysAfterInitiation></AbortIncompleteMultipartUpload></Rule>
        <Rule><ID>old-empty</ID><Prefix></Prefix><Status>Enabled</Status><Expiration><Days>7</Days></Expiration></Rule>
        </LifecycleConfiguration>
        """;
}

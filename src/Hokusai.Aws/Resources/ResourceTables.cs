using Hokusai.Aws.Resources.Audit;
using Hokusai.Aws.Resources.Balancing;
using Hokusai.Aws.Resources.Ecs;
using Hokusai.Aws.Resources.Iam;
using Hokusai.Aws.Resources.Messaging;
using Hokusai.Aws.Resources.Monitoring;
using Hokusai.Aws.Resources.Network;
using Hokusai.Aws.Resources.Rds;
using Hokusai.Aws.Resources.Reading;
using Hokusai.Aws.Resources.S3;
using Hokusai.Aws.Resources.Scaling;
using Hokusai.Aws.Resources.Secrets;

namespace Hokusai.Aws.Resources;

/// <summary>The tables of all types.</summary>
internal static class ResourceTables
{
    /// <summary>The tables in ordinal order of their types.</summary>
    public static IReadOnlyList<ResourceTable> All { get; } =
    [
        AwsAppautoscalingPolicyTable.Table,
        AwsAppautoscalingTargetTable.Table,
        AwsCloudtrailTable.Table,
        AwsCloudwatchEventRuleTable.Table,
        AwsCloudwatchEventTargetTable.Table,
        AwsCloudwatchLogGroupTable.Table,
        AwsCloudwatchLogMetricFilterTable.Table,
        AwsCloudwatchMetricAlarmTable.Table,
        AwsConfigConfigRuleTable.Table,
        AwsConfigConfigurationRecorderTable.Table,
        AwsConfigConfigurationRecorderStatusTable.Table,
        AwsConfigDeliveryChannelTable.Table,
        AwsDbEventSubscriptionTable.Table,
        AwsDbInstanceTable.Table,
        AwsDbParameterGroupTable.Table,
        AwsDbSnapshotTable.Table,
        AwsDbSubnetGroupTable.Table,
        AwsEcsClusterTable.Table,
        AwsEcsServiceTable.Table,
        AwsEcsTaskDefinitionTable.Table,
        AwsIamGroupTable.Table,
        PolicyTables.GroupPolicy,
        PolicyTables.GroupPolicyAttachment,
        AwsIamPolicyTable.Table,
        AwsIamRoleTable.Table,
        PolicyTables.RolePolicy,
        PolicyTables.RolePolicyAttachment,
        AwsIamUserTable.Table,
        PolicyTables.UserPolicy,
        PolicyTables.UserPolicyAttachment,
        AwsKmsKeyTable.Table,
        AwsLbTable.Table,
        AwsLbListenerTable.Table,
        AwsLbTargetGroupTable.Table,
        AwsRdsClusterTable.Table,
        AwsRdsClusterInstanceTable.Table,
        AwsRdsClusterParameterGroupTable.Table,
        AwsRouteTableTable.Table,
        AwsS3BucketTable.Table,
        AwsS3BucketAclTable.Table,
        AwsS3BucketLifecycleConfigurationTable.Table,
        AwsS3BucketLoggingTable.Table,
        AwsS3BucketPolicyTable.Table,
        AwsS3BucketPublicAccessBlockTable.Table,
        AwsS3BucketReplicationConfigurationTable.Table,
        AwsS3BucketServerSideEncryptionConfigurationTable.Table,
        AwsS3BucketVersioningTable.Table,
        AwsSecretsmanagerSecretTable.Table,
        AwsSecretsmanagerSecretRotationTable.Table,
        AwsSecurityGroupTable.Table,
        AwsSnsTopicTable.Table,
        AwsSnsTopicSubscriptionTable.Table,
        AwsSqsQueueTable.Table,
        AwsSubnetTable.Table,
        AwsVpcTable.Table,
        SecurityGroupRuleTables.Egress,
        SecurityGroupRuleTables.Ingress,
    ];
}

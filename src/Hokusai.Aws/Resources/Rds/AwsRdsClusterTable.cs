using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Rds;

/// <summary>Aurora clusters and Multi-AZ database clusters.</summary>
internal static class AwsRdsClusterTable
{
    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_rds_cluster",
        // Neptune and DocumentDB answer to the same command, and have types of their own.
        Listing = new("rds", "describe-db-clusters", "DBClusters[]") { Where = IsOneOf("Engine", "neptune", "docdb").Select(static other => other.Bool == false) },
        Id = String("DBClusterIdentifier"),
        Arn = String("DBClusterArn"),
        Attributes = new()
        {
            ["allocated_storage"] = Number("AllocatedStorage", absent: AttributeValue.Null),
            ["arn"] = String("DBClusterArn"),
            ["availability_zones"] = StringSet("AvailabilityZones[]"),
            ["backtrack_window"] = Number("BacktrackWindow", absent: 0),
            ["backup_retention_period"] = Number("BackupRetentionPeriod"),
            ["ca_certificate_identifier"] = String("CertificateDetails.CAIdentifier"),
            ["ca_certificate_valid_till"] = Time("CertificateDetails.ValidTill"),
            ["cluster_identifier"] = String("DBClusterIdentifier"),
            ["cluster_identifier_prefix"] = String("DBClusterIdentifier").SelectString(Names.PrefixOf),
            ["cluster_members"] = StringSet("DBClusterMembers[].DBInstanceIdentifier"),
            ["cluster_resource_id"] = String("DbClusterResourceId"),
            ["cluster_scalability_type"] = String("ClusterScalabilityType"),
            ["copy_tags_to_snapshot"] = Bool("CopyTagsToSnapshot"),
            ["database_insights_mode"] = String("DatabaseInsightsMode"),
            ["database_name"] = String("DatabaseName"),
            ["db_cluster_instance_class"] = String("DBClusterInstanceClass"),
            ["db_cluster_parameter_group_name"] = String("DBClusterParameterGroup"),
            ["db_subnet_group_name"] = String("DBSubnetGroup"),
            ["db_system_id"] = String("DBSystemId"),
            ["deletion_protection"] = Bool("DeletionProtection"),
            ["domain"] = String("DomainMemberships[0].Domain"),
            ["domain_iam_role_name"] = String("DomainMemberships[0].IAMRoleName"),
            ["enable_http_endpoint"] = Bool("HttpEndpointEnabled", absent: false),
            ["enabled_cloudwatch_logs_exports"] = StringSet("EnabledCloudwatchLogsExports[]"),
            ["endpoint"] = String("Endpoint"),
            ["engine"] = String("Engine"),
            ["engine_lifecycle_support"] = String("EngineLifecycleSupport"),
            ["engine_mode"] = String("EngineMode"),
            ["engine_version"] = String("EngineVersion"),
            ["engine_version_actual"] = String("EngineVersion"),
            ["hosted_zone_id"] = String("HostedZoneId"),
            ["iam_database_authentication_enabled"] = Bool("IAMDatabaseAuthenticationEnabled"),
            ["iam_roles"] = StringSet("AssociatedRoles[].RoleArn"),
            ["id"] = String("DBClusterIdentifier"),
            ["iops"] = Number("Iops", absent: AttributeValue.Null),
            ["kms_key_id"] = String("KmsKeyId"),
            ["manage_master_user_password"] = RdsParts.ManageMasterUserPassword(),
            ["master_user_secret"] = RdsParts.MasterUserSecret(),
            ["master_username"] = String("MasterUsername"),
            ["monitoring_interval"] = Number("MonitoringInterval", absent: AttributeValue.Null),
            ["monitoring_role_arn"] = String("MonitoringRoleArn"),
            ["network_type"] = String("NetworkType"),
            ["performance_insights_enabled"] = Bool("PerformanceInsightsEnabled", absent: AttributeValue.Null),
            ["performance_insights_kms_key_id"] = String("PerformanceInsightsKMSKeyId"),
            ["performance_insights_retention_period"] = Number("PerformanceInsightsRetentionPeriod", absent: AttributeValue.Null),
            ["port"] = Number("Port"),
            ["preferred_backup_window"] = String("PreferredBackupWindow"),
            ["preferred_maintenance_window"] = String("PreferredMaintenanceWindow"),
            ["reader_endpoint"] = String("ReaderEndpoint"),
            ["replication_source_identifier"] = String("ReplicationSourceIdentifier"),
            ["scaling_configuration"] = Block("ScalingConfigurationInfo", new()
            {
                ["auto_pause"] = Bool("AutoPause", absent: AttributeValue.Null),
                ["max_capacity"] = Number("MaxCapacity", absent: AttributeValue.Null),
                ["min_capacity"] = Number("MinCapacity", absent: AttributeValue.Null),
                ["seconds_before_timeout"] = Number("SecondsBeforeTimeout", absent: AttributeValue.Null),
                ["seconds_until_auto_pause"] = Number("SecondsUntilAutoPause", absent: AttributeValue.Null),
                ["timeout_action"] = String("TimeoutAction"),
            }),
            ["serverlessv2_scaling_configuration"] = Block("ServerlessV2ScalingConfiguration", new()
            {
                ["max_capacity"] = Number("MaxCapacity", absent: AttributeValue.Null),
                ["min_capacity"] = Number("MinCapacity", absent: AttributeValue.Null),
                ["seconds_until_auto_pause"] = Number("SecondsUntilAutoPause", absent: AttributeValue.Null),
            }),
            ["storage_encrypted"] = Bool("StorageEncrypted"),
            ["storage_type"] = String("StorageType"),
            ["tags"] = Tags("TagList"),
            ["tags_all"] = Tags("TagList"),
            ["vpc_security_group_ids"] = StringSet("VpcSecurityGroups[].VpcSecurityGroupId"),
        },
    };
}

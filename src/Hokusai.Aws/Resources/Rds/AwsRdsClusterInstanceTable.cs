using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Rds;

/// <summary>Database instances of a cluster.</summary>
internal static class AwsRdsClusterInstanceTable
{
    private static readonly ItemOf s_membership = new(
        "rds", "describe-db-clusters", "DBClusters[].DBClusterMembers[]", String("DBInstanceIdentifier"), String("DBInstanceIdentifier"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_rds_cluster_instance",
        Listing = new("rds", "describe-db-instances", "DBInstances[]") { Where = Has("DBClusterIdentifier") },
        Id = String("DBInstanceIdentifier"),
        Arn = String("DBInstanceArn"),
        Attributes = new()
        {
            ["arn"] = String("DBInstanceArn"),
            ["auto_minor_version_upgrade"] = Bool("AutoMinorVersionUpgrade"),
            ["availability_zone"] = String("AvailabilityZone"),
            ["ca_cert_identifier"] = String("CACertificateIdentifier"),
            ["cluster_identifier"] = String("DBClusterIdentifier"),
            ["copy_tags_to_snapshot"] = Bool("CopyTagsToSnapshot"),
            ["custom_iam_instance_profile"] = String("CustomIamInstanceProfile"),
            ["db_parameter_group_name"] = String("DBParameterGroups[0].DBParameterGroupName"),
            ["db_subnet_group_name"] = String("DBSubnetGroup.DBSubnetGroupName"),
            ["dbi_resource_id"] = String("DbiResourceId"),
            ["endpoint"] = String("Endpoint.Address"),
            ["engine"] = String("Engine"),
            ["engine_version"] = String("EngineVersion"),
            ["engine_version_actual"] = String("EngineVersion"),
            ["id"] = String("DBInstanceIdentifier"),
            ["identifier"] = String("DBInstanceIdentifier"),
            ["identifier_prefix"] = String("DBInstanceIdentifier").SelectString(Names.PrefixOf),
            ["instance_class"] = String("DBInstanceClass"),
            ["kms_key_id"] = String("KmsKeyId"),
            ["monitoring_interval"] = Number("MonitoringInterval", absent: 0),
            ["monitoring_role_arn"] = String("MonitoringRoleArn"),
            ["network_type"] = String("NetworkType"),
            ["performance_insights_enabled"] = Bool("PerformanceInsightsEnabled"),
            ["performance_insights_kms_key_id"] = String("PerformanceInsightsKMSKeyId"),
            ["performance_insights_retention_period"] = Number("PerformanceInsightsRetentionPeriod", absent: AttributeValue.Null),
            ["port"] = Number("Endpoint.Port", absent: AttributeValue.Null),
            ["preferred_backup_window"] = String("PreferredBackupWindow"),
            ["preferred_maintenance_window"] = String("PreferredMaintenanceWindow"),
            ["promotion_tier"] = Number("PromotionTier", absent: AttributeValue.Null),
            ["publicly_accessible"] = Bool("PubliclyAccessible"),
            ["storage_encrypted"] = Bool("StorageEncrypted"),
            ["tags"] = Tags("TagList"),
            ["tags_all"] = Tags("TagList"),
            ["writer"] = s_membership.Tell(Bool("IsClusterWriter")),
        },
    };
}

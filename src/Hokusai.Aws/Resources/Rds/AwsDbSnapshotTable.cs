using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Rds;

/// <summary>Snapshots that somebody took. Those that RDS and AWS Backup take are not Terraform's.</summary>
internal static class AwsDbSnapshotTable
{
    private static readonly AnswerAbout s_attributes = new("rds", "describe-db-snapshot-attributes", String("DBSnapshotIdentifier"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_db_snapshot",
        Listing = new("rds", "describe-db-snapshots", "DBSnapshots[]") { Where = IsOneOf("SnapshotType", "manual") },
        Id = String("DBSnapshotIdentifier"),
        Arn = String("DBSnapshotArn"),
        Attributes = new()
        {
            ["allocated_storage"] = Number("AllocatedStorage"),
            ["availability_zone"] = String("AvailabilityZone"),
            ["db_instance_identifier"] = String("DBInstanceIdentifier"),
            ["db_snapshot_arn"] = String("DBSnapshotArn"),
            ["db_snapshot_identifier"] = String("DBSnapshotIdentifier"),
            ["encrypted"] = Bool("Encrypted"),
            ["engine"] = String("Engine"),
            ["engine_version"] = String("EngineVersion"),
            ["id"] = String("DBSnapshotIdentifier"),
            ["iops"] = Number("Iops", absent: AttributeValue.Null),
            ["kms_key_id"] = String("KmsKeyId"),
            ["license_model"] = String("LicenseModel"),
            ["option_group_name"] = String("OptionGroupName"),
            ["port"] = Number("Port", absent: AttributeValue.Null),
            ["shared_accounts"] = s_attributes.Tell(SharedAccounts()),
            ["snapshot_type"] = String("SnapshotType"),
            ["source_db_snapshot_identifier"] = String("SourceDBSnapshotIdentifier"),
            ["source_region"] = String("SourceRegion"),
            ["status"] = String("Status"),
            ["storage_type"] = String("StorageType"),
            ["tags"] = Tags("TagList"),
            ["tags_all"] = Tags("TagList"),
            ["vpc_id"] = String("VpcId"),
        },
    };

    // "all" among them makes the snapshot public.
    private static ValueSource SharedAccounts() => Blocks("DBSnapshotAttributesResult.DBSnapshotAttributes[]", new()
    {
        ["name"] = String("AttributeName"),
        ["values"] = StringSet("AttributeValues[]"),
    }).Select(static attributes => AttributeValue.Set(attributes.Items.Where(static attribute => attribute["name"].String == "restore").SelectMany(static attribute => attribute["values"].Items)));
}

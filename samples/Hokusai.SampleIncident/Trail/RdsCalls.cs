namespace Hokusai.SampleIncident.Trail;

/// <summary>RDS as CloudTrail writes it: <c>dBInstanceIdentifier</c>, and <c>****</c> in a password's place.</summary>
internal static class RdsCalls
{
    private const string Masked = ",\"masterUserPassword\":\"****\"";

    public static ApiCall Create() => new("rds", "CreateDBInstance")
    {
        Request = """{"dBInstanceIdentifier":"hokusai-production","dBName":"hokusai","engine":"postgres","engineVersion":"16.8","dBInstanceClass":"db.r5.2xlarge","allocatedStorage":100,"storageType":"gp3","masterUsername":"hokusai","masterUserPassword":"****","dBSubnetGroupName":"hokusai-production","dBParameterGroupName":"hokusai-production-postgres16","vpcSecurityGroupIds":["sg-0c1d2e3f4a5b60002"],"publiclyAccessible":true,"multiAZ":false,"storageEncrypted":false,"backupRetentionPeriod":0,"deletionProtection":false,"copyTagsToSnapshot":false,"autoMinorVersionUpgrade":true,"preferredMaintenanceWindow":"sun:05:57-sun:06:27","tags":[{"key":"Environment","value":"production"},{"key":"ManagedBy","value":"terraform"},{"key":"Project","value":"hokusai"}]}""",
        Response = Instance("creating", "{\"masterUserPassword\":\"****\"}"),
    };

    /// <summary>A change of the master password, alone or with more.</summary>
    public static ApiCall SetPassword(string more = "") => Modify(Masked + more, "resetting-master-credentials", "{\"masterUserPassword\":\"****\"}");

    /// <summary>A change with the members given, starting with a comma.</summary>
    public static ApiCall Modify(string members, string status = "modifying", string pending = "{}") => new("rds", "ModifyDBInstance")
    {
        Request = $$"""{"dBInstanceIdentifier":"{{Place.DBInstance}}","applyImmediately":true{{members}},"allowMajorVersionUpgrade":false}""",
        Response = Instance(status, pending),
    };

    public static ApiCall Reboot() => new("rds", "RebootDBInstance")
    {
        Request = """{"dBInstanceIdentifier":"hokusai-production","forceFailover":false}""",
        Response = Instance("rebooting", "{}"),
    };

    private static string Instance(string status, string pending) =>
        $$"""{"dBInstanceIdentifier":"hokusai-production","dBInstanceClass":"db.r5.2xlarge","engine":"postgres","dBInstanceStatus":"{{status}}","masterUsername":"hokusai","dBName":"hokusai","endpoint":{"address":"hokusai-production.cq7r2example.us-east-1.rds.amazonaws.com","port":5432,"hostedZoneId":"Z2R2ITUGPM61AM"},"allocatedStorage":100,"instanceCreateTime":"Jul 14, 2025, 9:19:08 AM","preferredBackupWindow":"04:11-04:41","backupRetentionPeriod":0,"dBSecurityGroups":[],"vpcSecurityGroups":[{"vpcSecurityGroupId":"sg-0c1d2e3f4a5b60002","status":"active"}],"dBParameterGroups":[{"dBParameterGroupName":"hokusai-production-postgres16","parameterApplyStatus":"in-sync"}],"availabilityZone":"us-east-1a","dBSubnetGroup":{"dBSubnetGroupName":"hokusai-production","dBSubnetGroupDescription":"Managed by Terraform","vpcId":"vpc-0d5f7a9b1c3e5d7f9","subnetGroupStatus":"Complete"},"preferredMaintenanceWindow":"sun:05:57-sun:06:27","pendingModifiedValues":{{pending}},"multiAZ":false,"engineVersion":"16.8","autoMinorVersionUpgrade":true,"readReplicaDBInstanceIdentifiers":[],"licenseModel":"postgresql-license","publiclyAccessible":true,"storageType":"gp3","dbInstancePort":0,"storageEncrypted":false,"dbiResourceId":"db-QK7M2N4PXR5T6VWY3Z2AEXAMPLE","cACertificateIdentifier":"rds-ca-rsa2048-g1","deletionProtection":false,"dBInstanceArn":"arn:aws:rds:us-east-1:111122223333:db:hokusai-production"}""";
}

namespace Hokusai.Aws.Testbed;

/// <summary>The sample account's database, its parameter group, its events' subscription and the secret with its password.</summary>
internal static class SampleDatabase
{
    /// <summary>A password that must not show up anywhere.</summary>
    private const string Password = "CANARY-master-password";

    public static async Task SeedAsync(SeedCalls calls, SampleNetwork network, string topic)
    {
        var name = SampleAccount.Production;
        await calls.QueryAsync("rds", "CreateDBSubnetGroup", ("DBSubnetGroupName", name), ("DBSubnetGroupDescription", name), ("SubnetIds.SubnetIdentifier.1", network.SubnetIds[0]), ("SubnetIds.SubnetIdentifier.2", network.SubnetIds[1]));
        await calls.QueryAsync("rds", "CreateDBParameterGroup", ("DBParameterGroupName", $"{name}-postgres16"), ("DBParameterGroupFamily", "postgres16"), ("Description", name));
        await calls.QueryAsync(
            "rds", "ModifyDBParameterGroup",
            ("DBParameterGroupName", $"{name}-postgres16"),
            ("Parameters.Parameter.1.ParameterName", "max_connections"), ("Parameters.Parameter.1.ParameterValue", "500"), ("Parameters.Parameter.1.ApplyMethod", "pending-reboot"));
        await calls.QueryAsync(
            "rds", "CreateDBInstance",
            ("DBInstanceIdentifier", name), ("DBInstanceClass", "db.r5.2xlarge"), ("Engine", "postgres"), ("EngineVersion", "16.8"), ("AllocatedStorage", "100"),
            ("MasterUsername", "postgres"), ("MasterUserPassword", Password), ("DBSubnetGroupName", name), ("DBParameterGroupName", $"{name}-postgres16"),
            ("VpcSecurityGroupIds.VpcSecurityGroupId.1", network.DatabaseGroupId), ("BackupRetentionPeriod", "0"), ("MultiAZ", "false"), ("PubliclyAccessible", "false"),
            ("StorageEncrypted", "false"), ("Tags.Tag.1.Key", "Environment"), ("Tags.Tag.1.Value", "production"));
        await calls.QueryAsync("rds", "CreateDBSnapshot", ("DBInstanceIdentifier", name), ("DBSnapshotIdentifier", $"{name}-before-migration"));
        await calls.QueryAsync("rds", "CreateEventSubscription", ("SubscriptionName", $"{name}-failures"), ("SnsTopicArn", topic), ("SourceType", "db-instance"), ("EventCategories.EventCategory.1", "failure"));
        await calls.JsonAsync("secretsmanager", "secretsmanager.CreateSecret", $$"""{"Name":"{{SampleAccount.Secret}}","SecretString":"{\"password\":\"{{Password}}\"}","ClientRequestToken":"00000000-0000-4000-8000-000000000001"}""");
    }
}

using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Rds;

namespace Hokusai.Core.Tests.Rds;

public sealed class PasswordChangeDetectorTests
{
    private static PasswordChange? Detect(string eventName, string request) => PasswordChangeDetector.Detect(TrailEvents.Rds(eventName, request));

    [Theory]
    [InlineData("ModifyDBInstance", """{"dBInstanceIdentifier":"db-1","masterUserPassword":"****"}""", PasswordChangeKind.Set, "db-1", PasswordResourceType.DBInstance)]
    [InlineData("ModifyDBInstance", """{"dbInstanceIdentifier":"db-1","MasterUserPassword":"****"}""", PasswordChangeKind.Set, "db-1", PasswordResourceType.DBInstance)]
    [InlineData("ModifyDBCluster", """{"dBClusterIdentifier":"c-1","masterUserPassword":"HIDDEN_DUE_TO_SECURITY_REASONS"}""", PasswordChangeKind.Set, "c-1", PasswordResourceType.DBCluster)]
    [InlineData("ModifyTenantDatabase", """{"dBInstanceIdentifier":"db-1","tenantDBName":"PDB1","masterUserPassword":""}""", PasswordChangeKind.Set, "PDB1", PasswordResourceType.TenantDatabase)]
    [InlineData("ModifyDBInstance", """{"dBInstanceIdentifier":"db-1","manageMasterUserPassword":true}""", PasswordChangeKind.ManagedOn, "db-1", PasswordResourceType.DBInstance)]
    [InlineData("ModifyDBCluster", """{"dBClusterIdentifier":"c-1","manageMasterUserPassword":"true"}""", PasswordChangeKind.ManagedOn, "c-1", PasswordResourceType.DBCluster)]
    [InlineData("ModifyDBInstance", """{"dBInstanceIdentifier":"db-1","manageMasterUserPassword":false,"masterUserPassword":"****"}""", PasswordChangeKind.ManagedOff, "db-1", PasswordResourceType.DBInstance)]
    [InlineData("ModifyDBInstance", """{"dBInstanceIdentifier":"db-1","rotateMasterUserPassword":true,"applyImmediately":true}""", PasswordChangeKind.ManagedRotation, "db-1", PasswordResourceType.DBInstance)]
    [InlineData("ModifyTenantDatabase", """{"tenantDBName":"PDB1","rotateMasterUserPassword":true}""", PasswordChangeKind.ManagedRotation, "PDB1", PasswordResourceType.TenantDatabase)]
    [InlineData("ModifyDBInstance", """{"dBInstanceIdentifier":"arn:aws:rds:us-east-1:111122223333:db:db-1","masterUserPassword":"****"}""", PasswordChangeKind.Set, "db-1", PasswordResourceType.DBInstance)]
    [InlineData("CreateDBInstance", """{"dBInstanceIdentifier":"db-1","masterUserPassword":"****"}""", PasswordChangeKind.CreatedWithPassword, "db-1", PasswordResourceType.DBInstance)]
    [InlineData("CreateDBCluster", """{"dBClusterIdentifier":"c-1","manageMasterUserPassword":true}""", PasswordChangeKind.CreatedWithPassword, "c-1", PasswordResourceType.DBCluster)]
    [InlineData("CreateTenantDatabase", """{"tenantDBName":"PDB1","masterUserPassword":"****"}""", PasswordChangeKind.CreatedWithPassword, "PDB1", PasswordResourceType.TenantDatabase)]
    [InlineData("RestoreDBInstanceFromS3", """{"dBInstanceIdentifier":"db-1","masterUserPassword":"****"}""", PasswordChangeKind.Restored, "db-1", PasswordResourceType.DBInstance)]
    [InlineData("RestoreDBInstanceFromDBSnapshot", """{"dBInstanceIdentifier":"db-1","dBSnapshotIdentifier":"snap"}""", PasswordChangeKind.Restored, "db-1", PasswordResourceType.DBInstance)]
    [InlineData("RestoreDBInstanceToPointInTime", """{"sourceDBInstanceIdentifier":"db-0","targetDBInstanceIdentifier":"db-1"}""", PasswordChangeKind.Restored, "db-1", PasswordResourceType.DBInstance)]
    [InlineData("RestoreDBClusterFromS3", """{"dBClusterIdentifier":"c-1","masterUserPassword":"****"}""", PasswordChangeKind.Restored, "c-1", PasswordResourceType.DBCluster)]
    [InlineData("RestoreDBClusterFromSnapshot", """{"dBClusterIdentifier":"c-1"}""", PasswordChangeKind.Restored, "c-1", PasswordResourceType.DBCluster)]
    [InlineData("RestoreDBClusterToPointInTime", """{"dBClusterIdentifier":"c-1","sourceDBClusterIdentifier":"c-0"}""", PasswordChangeKind.Restored, "c-1", PasswordResourceType.DBCluster)]
    [InlineData("SwitchoverBlueGreenDeployment", """{"blueGreenDeploymentIdentifier":"bgd-1"}""", PasswordChangeKind.Switchover, "bgd-1", PasswordResourceType.BlueGreenDeployment)]
    public void A_change_is_detected(string eventName, string request, PasswordChangeKind kind, string resource, PasswordResourceType type)
    {
        var change = Detect(eventName, request);
        Assert.NotNull(change);
        Assert.Equal((kind, resource, type, true), (change.Kind, change.Resource, change.ResourceType, change.Succeeded));
        Assert.Contains(eventName, PasswordEvents.Names);
    }

    [Theory]
    [InlineData("ModifyDBInstance", """{"dBInstanceIdentifier":"db-1","backupRetentionPeriod":7}""")]
    [InlineData("ModifyDBInstance", """{"dBInstanceIdentifier":"db-1","masterUserPassword":null}""")]
    [InlineData("ModifyDBInstance", """{"dBInstanceIdentifier":"db-1","rotateMasterUserPassword":false}""")]
    [InlineData("ModifyDBInstance", """{"dBInstanceIdentifier":"db-1","manageMasterUserPassword":false}""")]
    [InlineData("ModifyDBInstance", """{"dBInstanceIdentifier":"db-1","tags":[{"key":"masterUserPassword","value":"x"}]}""")]
    [InlineData("ModifyDBInstance", """{"dBInstanceIdentifier":"masterUserPassword"}""")]
    [InlineData("ModifyDBInstance", """{"dBInstanceIdentifier":"db-1","tdeCredentialPassword":"****"}""")]
    [InlineData("CreateDBInstance", """{"dBInstanceIdentifier":"db-1","dBClusterIdentifier":"c-1"}""")]
    [InlineData("CreateDBInstance", """{"dBInstanceIdentifier":"db-1","manageMasterUserPassword":false}""")]
    [InlineData("CreateDBInstanceReadReplica", """{"dBInstanceIdentifier":"db-2","sourceDBInstanceIdentifier":"db-1"}""")]
    [InlineData("PromoteReadReplica", """{"dBInstanceIdentifier":"db-2"}""")]
    [InlineData("RebootDBInstance", """{"dBInstanceIdentifier":"db-1"}""")]
    [InlineData("modifydbinstance", """{"dBInstanceIdentifier":"db-1","masterUserPassword":"****"}""")]
    public void What_is_no_change_is_not_reported(string eventName, string request) => Assert.Null(Detect(eventName, request));

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void ApplyImmediately_does_not_matter(string value)
        => Assert.Equal(PasswordChangeKind.Set, Detect("ModifyDBInstance", $$"""{"dBInstanceIdentifier":"db-1","masterUserPassword":"****","applyImmediately":{{value}}}""")!.Kind);

    [Fact]
    public void A_refused_call_is_an_attempt()
    {
        var change = PasswordChangeDetector.Detect(TrailEvents.Rds("ModifyDBInstance", """{"dBInstanceIdentifier":"db-1","masterUserPassword":"****"}""") with { ErrorCode = "AccessDenied" });
        Assert.NotNull(change);
        Assert.Equal((false, "AccessDenied"), (change.Succeeded, change.ErrorCode));
    }

    [Fact]
    public void Turning_management_off_without_a_password_is_an_attempt_where_refused_and_nothing_where_not()
    {
        var call = TrailEvents.Rds("ModifyDBInstance", """{"dBInstanceIdentifier":"db-1","manageMasterUserPassword":false}""");
        Assert.Null(PasswordChangeDetector.Detect(call));
        Assert.Equal(PasswordChangeKind.ManagedOff, PasswordChangeDetector.Detect(call with { ErrorCode = "InvalidParameterCombination" })!.Kind);
    }

    [Fact]
    public void An_event_of_the_same_name_from_another_service_is_none()
        => Assert.Null(PasswordChangeDetector.Detect(TrailEvents.Call("redshift.amazonaws.com", "ModifyDBInstance", """{"masterUserPassword":"****"}""")));

    [Fact]
    public void One_call_that_sets_the_password_and_renames_is_one_change_of_the_old_name()
        => Assert.Equal("db-1", Detect("ModifyDBInstance", """{"dBInstanceIdentifier":"db-1","newDBInstanceIdentifier":"db-2","masterUserPassword":"****"}""")!.Resource);

    [Fact]
    public void The_resource_is_taken_from_the_response_where_the_request_has_none()
    {
        var change = PasswordChangeDetector.Detect(TrailEvents.Rds("ModifyDBInstance", """{"masterUserPassword":"****"}""") with
        {
            ResponseElements = TrailEvents.Json("""{"dBInstanceIdentifier":"db-9","pendingModifiedValues":{"masterUserPassword":"****"}}"""),
        });
        Assert.Equal("db-9", change!.Resource);
    }

    [Fact]
    public void A_switchover_names_the_database_behind_it()
    {
        var change = PasswordChangeDetector.Detect(TrailEvents.Rds("SwitchoverBlueGreenDeployment", """{"blueGreenDeploymentIdentifier":"bgd-1"}""") with
        {
            ResponseElements = TrailEvents.Json("""{"blueGreenDeployment":{"source":"arn:aws:rds:us-east-1:111122223333:db:db-1"}}"""),
        });
        Assert.Equal("db-1", change!.RelatedResource);
    }

    [Theory]
    [InlineData("RotateSecret", """{"secretId":"s"}""", PasswordChangeKind.SecretRotationRequested)]
    [InlineData("PutSecretValue", """{"secretId":"s","versionStages":["AWSCURRENT"]}""", PasswordChangeKind.SecretWritten)]
    [InlineData("UpdateSecret", """{"secretId":"s","secretString":"HIDDEN_DUE_TO_SECURITY_REASONS"}""", PasswordChangeKind.SecretWritten)]
    [InlineData("UpdateSecret", """{"secretId":"s","clientRequestToken":"t"}""", PasswordChangeKind.SecretWritten)]
    public void A_write_to_a_secret_is_detected(string eventName, string request, PasswordChangeKind kind)
    {
        var change = PasswordChangeDetector.Detect(TrailEvents.Secret(eventName, request));
        Assert.Equal((kind, "s", PasswordResourceType.Secret), (change!.Kind, change.Resource, change.ResourceType));
        Assert.Contains(eventName, PasswordEvents.Names);
    }

    [Theory]
    [InlineData("UpdateSecret", """{"secretId":"s","description":"new words"}""")]
    [InlineData("UpdateSecret", """{"secretId":"s","kmsKeyId":"alias/other"}""")]
    [InlineData("RotateSecret", """{"secretId":"s","rotateImmediately":false}""")]
    [InlineData("GetSecretValue", """{"secretId":"s"}""")]
    [InlineData("RestoreSecret", """{"secretId":"s"}""")]
    [InlineData("CancelRotateSecret", """{"secretId":"s"}""")]
    [InlineData("TestRotationSucceeded", """{"secretId":"s"}""")]
    public void What_writes_no_value_is_not_reported(string eventName, string request)
        => Assert.Null(PasswordChangeDetector.Detect(TrailEvents.Secret(eventName, request)));

    [Fact]
    public void UpdateSecret_of_a_description_and_a_value_is_detected_by_the_new_version()
        => Assert.NotNull(PasswordChangeDetector.Detect(TrailEvents.Secret("UpdateSecret", """{"secretId":"s","description":"d"}""") with
        {
            ResponseElements = TrailEvents.Json("""{"name":"s","versionId":"11111111-2222-3333-4444-555555555555"}"""),
        }));

    [Theory]
    [InlineData("RotationStarted", PasswordChangeKind.SecretRotationStarted, true)]
    [InlineData("RotationSucceeded", PasswordChangeKind.SecretRotated, true)]
    [InlineData("RotationFailed", PasswordChangeKind.SecretRotationFailed, false)]
    [InlineData("RotationAbandoned", PasswordChangeKind.SecretRotationFailed, false)]
    public void A_service_event_names_its_secret_in_the_additional_data(string eventName, PasswordChangeKind kind, bool succeeded)
    {
        const string Arn = "arn:aws:secretsmanager:eu-west-1:444455556666:secret:prod/db-AbCdEf";
        var change = PasswordChangeDetector.Detect(TrailEvents.SecretService(eventName, Arn))!;
        Assert.Equal((kind, Arn, succeeded), (change.Kind, change.Resource, change.Succeeded));
        Assert.Equal(("444455556666", "eu-west-1", ActorTool.AwsService), (change.AccountId, change.Region, change.Tool));
        Assert.Contains(eventName, PasswordEvents.Names);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"masterUserPassword\"")]
    [InlineData("17")]
    [InlineData("""{"dBInstanceIdentifier":{"masterUserPassword":1},"masterUserPassword":{}}""")]
    [InlineData("""{"dBInstanceIdentifier":[],"manageMasterUserPassword":[]}""")]
    [InlineData("""{"secretId":{},"source":[]}""")]
    public void A_record_of_any_shape_is_judged_without_an_exception(string json)
    {
        foreach (var name in PasswordEvents.Names)
        {
            foreach (var source in new[] { "rds.amazonaws.com", "secretsmanager.amazonaws.com" })
            {
                var element = TrailEvents.Json(json);
                PasswordChangeDetector.Detect(TrailEvents.Call(source, name) with { RequestParameters = element, ResponseElements = element, AdditionalEventData = element, ServiceEventDetails = element });
                PasswordChangeDetector.Detect(TrailEvents.Call(source, name));
            }
        }
    }

    [Fact]
    public void The_value_never_decides_and_never_leaves()
        => Prop.ForAll(
            ArbMap.Default.ArbFor<NonNull<string>>(),
            value =>
            {
                var password = "Canary-" + value.Get;
                var request = System.Text.Json.JsonSerializer.Serialize(new { dBInstanceIdentifier = "db-1", masterUserPassword = password });
                var change = PasswordChangeDetector.Detect(TrailEvents.Rds("ModifyDBInstance", request) with
                {
                    ResponseElements = TrailEvents.Json(System.Text.Json.JsonSerializer.Serialize(new { pendingModifiedValues = new { masterUserPassword = password } })),
                });
                return change!.Kind == PasswordChangeKind.Set && !System.Text.Json.JsonSerializer.Serialize(change).Contains("Canary", StringComparison.Ordinal);
            }).Holds();

    [Fact]
    public void One_action_recorded_in_two_accounts_passes_once()
    {
        var filter = new SharedEventFilter();
        var record = TrailEvents.Secret("PutSecretValue", """{"secretId":"s"}""");
        Assert.True(filter.IsFirst(record with { EventId = "a", SharedEventId = "shared" }));
        Assert.False(filter.IsFirst(record with { EventId = "b", SharedEventId = "shared" }));
        Assert.True(filter.IsFirst(record with { EventId = "c" }));
        Assert.True(filter.IsFirst(record with { EventId = "d" }));
    }
}

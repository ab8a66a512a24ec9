namespace Hokusai.Benchmarks;

/// <summary>The question that every reader of the benchmark answers: which events bear one of these names?</summary>
internal static class TrailNames
{
    public static readonly string[] Wanted =
    [
        "ModifyDBInstance", "ModifyDBCluster", "ModifyTenantDatabase",
        "CreateDBInstance", "CreateDBCluster", "CreateTenantDatabase",
        "RestoreDBInstanceFromS3", "RestoreDBClusterFromS3",
        "RestoreDBInstanceFromDBSnapshot", "RestoreDBInstanceToPointInTime",
        "RestoreDBClusterFromSnapshot", "RestoreDBClusterToPointInTime",
        "PutSecretValue", "UpdateSecret", "UpdateSecretVersionStage", "RotateSecret", "CancelRotateSecret",
        "RotationStarted", "RotationSucceeded", "RotationFailed", "RotationAbandoned",
        "SwitchoverBlueGreenDeployment", "CreateBlueGreenDeployment",
    ];
}

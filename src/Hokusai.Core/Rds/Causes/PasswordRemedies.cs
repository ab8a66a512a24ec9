namespace Hokusai.Core.Rds.Causes;

/// <summary>What to do so that it does not happen again. Texts only; what a cause picks depends on the cause.</summary>
internal static class PasswordRemedies
{
    /// <summary>Locks the state: https://developer.hashicorp.com/terraform/language/backend/s3</summary>
    public const string LockState =
        """
        Lock the state. With Terraform 1.10 or later (OpenTofu 1.10 or later) add one line to the backend:
        terraform {
          backend "s3" {
            # bucket, key, region as they are
            use_lockfile = true
          }
        }
        then run terraform init -reconfigure everywhere. With older versions set dynamodb_table to a table whose partition key is LockID (string). Both may be set together while people upgrade.
        """;

    public const string NoLockFalse = "Search pipelines and scripts for -lock=false and remove it; it turns off a lock that works.";

    public const string OneRunner = "Let one pipeline run apply, one job at a time (on GitHub: concurrency with cancel-in-progress: false), and give people plan rights only.";

    public const string VersionState = "Keep versioning of the state bucket on: the versions are the evidence, and the way back.";

    public const string ManagedPassword =
        "Let RDS keep the password: manage_master_user_password = true (and no password argument). It makes, stores and rotates the password in Secrets Manager, and no state holds it. Blue/green deployments do not support it.";

    public const string WriteOnlyPassword =
        "If Terraform must set it, use password_wo with password_wo_version (Terraform 1.11 or later): it is written when the version number changes, and never stored in the state.";

    public const string IgnoreChanges =
        "lifecycle { ignore_changes = [password] } stops Terraform from overwriting a password that others change, and hides that it differs: a stopgap, not the answer.";

    public const string StableGenerator =
        "Find what makes a new value each time: a keepers map of random_password that contains timestamp() or a changing input, timestamp()/uuid() in the password itself, a -replace or taint in a script, or a state that is not kept between runs.";

    public const string OneOwner = "Give the password one owner: either manage_master_user_password = true and no password argument, or a password in Terraform and no rotation.";

    public const string ReadSecretAtConnect = "Let applications read the secret when they connect (or use RDS Proxy, or retry on a refused login after reading it again), so that a rotation needs no restart.";

    public const string KnowTheSchedule = "Write down the rotation's schedule where on-call people look (aws secretsmanager describe-secret shows RotationRules and NextRotationDate).";

    public const string LimitPrincipals = "Allow rds:ModifyDBInstance, rds:ModifyDBCluster and secretsmanager:PutSecretValue to the role that owns the password only, and alert on every such call.";

    public const string PasswordAfterRestore = "After a restore or before a switchover set the password that clients know, and compare the secret with the new database before clients move.";

    /// <summary>Against runs that work on one state at the same time, and against the password being theirs to change.</summary>
    public static IReadOnlyList<string> KeepRunsApart { get; } = [LockState, NoLockFalse, OneRunner, VersionState, ManagedPassword, WriteOnlyPassword];
}

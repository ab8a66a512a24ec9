namespace Hokusai.Core.Monitoring.Config;

/// <summary>The managed rules that watch over what a review of the infrastructure found wrong.</summary>
internal static class ManagedRules
{
    private const string Instance = "AWS::RDS::DBInstance";
    private const string Cluster = "AWS::RDS::DBCluster";
    private const string Bucket = "AWS::S3::Bucket";
    private const string TaskDefinition = "AWS::ECS::TaskDefinition";
    private const string SecurityGroup = "AWS::EC2::SecurityGroup";

    // A week of backups, the review's own and the least that HKS-RDS-012 takes.
    private const string BackupDays = "7";

    // Long enough to debug a service, the review's own; the rule's default is a year.
    private const string LogDays = "30";

    // Names of variables under which passwords and keys are found; the rule compares whole names.
    private const string SecretKeys = "AWS_ACCESS_KEY_ID,AWS_SECRET_ACCESS_KEY,AWS_SESSION_TOKEN,DATABASE_PASSWORD,DATABASE_URL,DB_PASSWORD,DB_PASS,MYSQL_PASSWORD,PASSWORD,PGPASSWORD,POSTGRES_PASSWORD,RDS_PASSWORD,SECRET_KEY,API_KEY";

    private static readonly IReadOnlyList<ManagedRule> s_identities =
    [
        new("iam-no-inline-policy-check", "IAM_NO_INLINE_POLICY_CHECK", "Inline policies are overlooked when permissions are reviewed.", "AWS::IAM::Group", "AWS::IAM::Role", "AWS::IAM::User") { MissingIn = RegionLists.OfIdentities },
        new("iam-policy-no-statements-with-admin-access", "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS", "A policy of our own that allows everything on everything.", "AWS::IAM::Policy") { MissingIn = RegionLists.OfIdentities },
        new("iam-policy-no-statements-with-full-access", "IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS", "A policy of our own that allows all of a service, as s3:* or rds:*.", "AWS::IAM::Policy") { MissingIn = RegionLists.OfIdentities },
    ];

    public static IEnumerable<ManagedRule> Of(MonitoringTargets targets)
        => [.. OfDatabases(targets), .. OfBuckets(targets), .. OfContainers(targets), .. OfNetwork(targets), .. OfRecords(targets), .. s_identities];

    private static IEnumerable<ManagedRule> OfDatabases(MonitoringTargets targets) => targets.Databases.Count == 0 ? [] :
    [
        new("rds-instance-public-access-check", "RDS_INSTANCE_PUBLIC_ACCESS_CHECK", "A database that the whole internet can reach.", Instance),
        new("rds-storage-encrypted", "RDS_STORAGE_ENCRYPTED", "A database whose storage is not encrypted.", Instance),
        new("rds-multi-az-support", "RDS_MULTI_AZ_SUPPORT", "A database that is lost for a time with its availability zone.", Instance),
        new("rds-instance-deletion-protection-enabled", "RDS_INSTANCE_DELETION_PROTECTION_ENABLED", "A database that a single call deletes.", Instance),
        new("rds-cluster-deletion-protection-enabled", "RDS_CLUSTER_DELETION_PROTECTION_ENABLED", "A cluster that a single call deletes.", Cluster) { MissingIn = RegionLists.Beijing },
        new("db-instance-backup-enabled", "DB_INSTANCE_BACKUP_ENABLED", "A database without a week of backups. Read replicas, which have none of their own by default, are left out.", Instance)
        {
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["backupRetentionMinimum"] = BackupDays, ["checkReadReplicas"] = "false" },
        },
        new("rds-snapshots-public-prohibited", "RDS_SNAPSHOTS_PUBLIC_PROHIBITED", "A snapshot that any account can restore.", "AWS::RDS::DBSnapshot", "AWS::RDS::DBClusterSnapshot") { MissingIn = RegionLists.OfSnapshots },
        new("rds-logging-enabled", "RDS_LOGGING_ENABLED", "A database whose logs do not reach CloudWatch, so that nobody sees why connections ran out.", Instance),
    ];

    private static IEnumerable<ManagedRule> OfBuckets(MonitoringTargets targets)
    {
        if (targets.Buckets.Count == 0 && targets.StateBuckets.Count == 0)
        {
            yield break;
        }

        yield return new("s3-bucket-public-read-prohibited", "S3_BUCKET_PUBLIC_READ_PROHIBITED", "A bucket that anybody can read.", Bucket);
        yield return new("s3-bucket-public-write-prohibited", "S3_BUCKET_PUBLIC_WRITE_PROHIBITED", "A bucket that anybody can write.", Bucket);
        yield return new("s3-bucket-level-public-access-prohibited", "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED", "A bucket that a policy or an ACL can make public.", Bucket);
        yield return new("s3-bucket-versioning-enabled", "S3_BUCKET_VERSIONING_ENABLED", "A bucket of which nothing that is deleted or overwritten comes back.", Bucket);
        yield return new("s3-bucket-server-side-encryption-enabled", "S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED", "A bucket without a choice of how its objects are encrypted.", Bucket);
        yield return new("s3-bucket-ssl-requests-only", "S3_BUCKET_SSL_REQUESTS_ONLY", "A bucket that answers requests without TLS.", Bucket);
        if (targets.Buckets.Count > 0)
        {
            yield return new("s3-lifecycle-policy-check", "S3_LIFECYCLE_POLICY_CHECK", "A bucket without lifecycle rules, which grows for ever. It does not find rules that delete too early.", Bucket)
            {
                Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["bucketNames"] = Csv(targets.Buckets.Select(bucket => bucket.Name)) },
            };
        }
    }

    private static IEnumerable<ManagedRule> OfContainers(MonitoringTargets targets) => targets.Services.Count == 0 ? [] :
    [
        new("ecs-no-environment-secrets", "ECS_NO_ENVIRONMENT_SECRETS", "A task definition with a password or a key as plain text among its variables.", TaskDefinition)
        {
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["secretKeys"] = SecretKeys },
            MissingIn = RegionLists.NewestAndGovCloud,
        },
        new("ecs-containers-nonprivileged", "ECS_CONTAINERS_NONPRIVILEGED", "A container that is root on its host.", TaskDefinition) { MissingIn = RegionLists.Newest },
        new("ecs-container-insights-enabled", "ECS_CONTAINER_INSIGHTS_ENABLED", "A cluster that does not record how many tasks run.", "AWS::ECS::Cluster") { MissingIn = RegionLists.Newest },
    ];

    private static IEnumerable<ManagedRule> OfNetwork(MonitoringTargets targets)
    {
        yield return new("restricted-ssh", "INCOMING_SSH_DISABLED", "A security group that lets the whole internet try SSH.", SecurityGroup);
        yield return new("restricted-common-ports", "RESTRICTED_INCOMING_TRAFFIC", "A security group that lets the whole internet reach a database or a remote desktop.", SecurityGroup)
        {
            // PostgreSQL, MySQL and MariaDB, SQL Server, Oracle, remote desktop: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html (Port).
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["blockedPort1"] = "5432", ["blockedPort2"] = "3306", ["blockedPort3"] = "1433", ["blockedPort4"] = "1521", ["blockedPort5"] = "3389",
            },
        };
        yield return new("vpc-sg-open-only-to-authorized-ports", "VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS", "A security group that opens more than the ports of the web to the whole internet.", SecurityGroup)
        {
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["authorizedTcpPorts"] = "80,443" },
        };
        if (targets.LoadBalancers.Count > 0)
        {
            yield return new("alb-http-to-https-redirection-check", "ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK", "A load balancer that answers over plain HTTP.");
        }
    }

    private static IEnumerable<ManagedRule> OfRecords(MonitoringTargets targets)
    {
        yield return new("cloudtrail-enabled", "CLOUD_TRAIL_ENABLED", "No trail: without one, event rules for calls hear nothing.");
        yield return new("cw-loggroup-retention-period-check", "CW_LOGGROUP_RETENTION_PERIOD_CHECK", "Logs that are kept for ever, or for less than a month.")
        {
            Parameters = LogParameters(targets.LogGroups),
        };
        if (targets.LockTables.Count > 0)
        {
            yield return new("dynamodb-pitr-enabled", "DYNAMODB_PITR_ENABLED", "A table, as that of Terraform's locks, that can't be brought back.", "AWS::DynamoDB::Table");
        }
    }

    private static Dictionary<string, string> LogParameters(IReadOnlyList<string> groups)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["MinRetentionTime"] = LogDays };
        if (groups.Count > 0)
        {
            parameters["LogGroupNames"] = Csv(groups);
        }

        return parameters;
    }

    private static string Csv(IEnumerable<string> names) => string.Join(',', names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}

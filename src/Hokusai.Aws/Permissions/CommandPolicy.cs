using System.Text.Json;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Services.Athena;
using Hokusai.Aws.Services.CloudTrail;
using static Hokusai.Aws.Permissions.PolicyStatement;

namespace Hokusai.Aws.Permissions;

/// <summary>The least that a command must be allowed, made from the operations that it calls. docs/iam holds them.</summary>
/// <param name="Command">The command, with the parameters that decide what it calls: <c>Get-RdsPasswordChange -TrailBucket</c>.</param>
/// <param name="FileName">The file below docs/iam.</param>
/// <param name="Statements">What is allowed, and on what.</param>
public sealed record CommandPolicy(string Command, string FileName, IReadOnlyList<PolicyStatement> Statements)
{
    // Which objects a command reads is the user's to know.
    private const string TrailBucket = "arn:aws:s3:::YOUR-TRAIL-BUCKET";
    private const string StateBucket = "arn:aws:s3:::YOUR-STATE-BUCKET";
    private const string InventoryBucket = "arn:aws:s3:::YOUR-INVENTORY-BUCKET";
    private const string AccessLogBucket = "arn:aws:s3:::YOUR-ACCESS-LOG-BUCKET";
    private const string ResultBucket = "arn:aws:s3:::YOUR-ATHENA-RESULTS";

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true };

    private static readonly PolicyStatement s_eventHistory = On("EventHistory", "*", Action(new LookupEventsRequest()));

    private static readonly PolicyStatement[] s_trailBucket =
    [
        On("ListTrail", TrailBucket, "s3:ListBucket"),
        On("ReadTrail", TrailBucket + "/*", "s3:GetObject"),
        // Where the trail is encrypted with a key of yours.
        On("DecryptTrail", "arn:aws:kms:*:*:key/YOUR-TRAIL-KEY", "kms:Decrypt"),
    ];

    private static readonly PolicyStatement[] s_stateBucket =
    [
        On("ListState", StateBucket, "s3:ListBucketVersions"),
        On("ReadState", StateBucket + "/*", "s3:GetObject", "s3:GetObjectVersion"),
        On("DecryptState", "arn:aws:kms:*:*:key/YOUR-STATE-KEY", "kms:Decrypt"),
    ];

    private static readonly PolicyStatement[] s_inventory =
    [
        On("FindInventory", InventoryBucket, "s3:ListBucket"),
        On("ReadInventory", InventoryBucket + "/*", "s3:GetObject"),
        // Where the inventory is encrypted with a key of yours.
        On("DecryptInventory", "arn:aws:kms:*:*:key/YOUR-INVENTORY-KEY", "kms:Decrypt"),
    ];

    // S3 delivers access logs to no bucket that encrypts with a KMS key: https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html.
    private static readonly PolicyStatement[] s_accessLogs =
    [
        On("ListAccessLogs", AccessLogBucket, "s3:ListBucket"),
        On("ReadAccessLogs", AccessLogBucket + "/*", "s3:GetObject"),
    ];

    private static readonly PolicyStatement[] s_athena = Athena(s_trailBucket);

    private static readonly PolicyStatement s_buckets = On("AskAccount", "*", [.. LivePlans.Buckets.IamActions]);

    private static readonly PolicyStatement s_bucketsAndLocks = On("AskAccount", "*", [.. LivePlans.BucketsAndLocks.IamActions]);

    private static readonly PolicyStatement s_listing = On("ListObjects", "arn:aws:s3:::YOUR-BUCKET", "s3:ListBucket", "s3:ListBucketVersions", "s3:ListBucketMultipartUploads");

    private static readonly PolicyStatement s_account = On("AskAccount", "*", [.. LivePlans.OfSymptoms([]).IamActions]);

    private static readonly PolicyStatement s_services = On("AskAccount", "*", [.. LivePlans.Services.IamActions]);

    private static readonly PolicyStatement s_taskDefinitions = On("AskAccount", "*", [.. LivePlans.OfTaskDefinitions("", []).IamActions]);

    private static readonly PolicyStatement s_taskDefinitionHistory = On("AskAccount", "*", [.. LivePlans.OfTaskDefinitionHistory([], []).IamActions]);

    /// <summary>The policies of all commands, in the order of their names.</summary>
    public static IReadOnlyList<CommandPolicy> All { get; } =
    [
        new("Compare-EcsTaskDefinition", "compare-ecstaskdefinition.json", [s_taskDefinitions]),
        new("Connect-Hokusai", "connect-hokusai.json", [On("TakeOnRoles", "arn:aws:iam::*:role/YOUR-AUDIT-ROLE", "sts:AssumeRole")]),
        new("Find-EcsReversion", "find-ecsreversion.json", [s_eventHistory, s_services]),
        new("Find-EcsReversion -AthenaTable", "find-ecsreversion-athena.json", [.. s_athena, s_services]),
        new("Find-EcsReversion -TrailBucket", "find-ecsreversion-trailbucket.json", [.. s_trailBucket, s_services]),
        new("Get-EcsTaskDefinitionHistory", "get-ecstaskdefinitionhistory.json", [s_eventHistory, s_taskDefinitionHistory]),
        new("Get-EcsTaskDefinitionHistory -AthenaTable", "get-ecstaskdefinitionhistory-athena.json", [.. s_athena, s_taskDefinitionHistory]),
        new("Get-EcsTaskDefinitionHistory -TrailBucket", "get-ecstaskdefinitionhistory-trailbucket.json", [.. s_trailBucket, s_taskDefinitionHistory]),
        new("Get-HokusaiMonitoring", "get-hokusaimonitoring.json", [.. MonitoringPolicies.Reading, .. MonitoringPolicies.Discovering]),
        new("Get-RdsPasswordChange", "get-rdspasswordchange.json", [s_eventHistory]),
        new("Get-RdsPasswordChange -AthenaTable", "get-rdspasswordchange-athena.json", s_athena),
        new(
            "Get-RdsPasswordChange -AthenaTable -CreateAthenaTable",
            "get-rdspasswordchange-athena-create.json",
            [.. s_athena, On("CreateTable", "*", "glue:CreateTable")]),
        new("Get-RdsPasswordChange -TrailBucket", "get-rdspasswordchange-trailbucket.json", s_trailBucket),
        new("Get-S3LifecycleRisk", "get-s3lifecyclerisk.json", [s_buckets]),
        new("Get-S3LifecycleRisk -AccessLogDays", "get-s3lifecyclerisk-accesslogs.json", [s_buckets, .. s_accessLogs]),
        new("Get-TerraformStateHistory -StateBucket", "get-terraformstatehistory.json", s_stateBucket),
        new("Get-TerraformStateHistory -StateBucket -TrailBucket", "get-terraformstatehistory-trailbucket.json", [.. s_stateBucket, .. s_trailBucket]),
        new("Invoke-HokusaiInvestigation", "invoke-hokusaiinvestigation.json", [s_eventHistory, s_account]),
        new("Invoke-HokusaiInvestigation -AccessLogDays", "invoke-hokusaiinvestigation-accesslogs.json", [s_eventHistory, s_account, .. s_accessLogs]),
        new("Invoke-HokusaiInvestigation -AthenaTable -StateBucket", "invoke-hokusaiinvestigation-athena.json", [.. s_athena, .. s_stateBucket, s_account]),
        new("Invoke-HokusaiInvestigation -StateBucket", "invoke-hokusaiinvestigation-statebucket.json", [s_eventHistory, .. s_stateBucket, s_account]),
        new("Invoke-HokusaiInvestigation -TrailBucket -StateBucket", "invoke-hokusaiinvestigation-trailbucket.json", [.. s_trailBucket, .. s_stateBucket, s_account]),
        new("Measure-S3LifecycleImpact -AthenaTable", "measure-s3lifecycleimpact-athena.json", [s_bucketsAndLocks, .. Athena(s_inventory)]),
        new("Measure-S3LifecycleImpact -Bucket", "measure-s3lifecycleimpact.json", [s_bucketsAndLocks, s_listing]),
        new("Measure-S3LifecycleImpact -InventoryUri", "measure-s3lifecycleimpact-inventory.json", [s_bucketsAndLocks, .. s_inventory]),
        new("Remove-HokusaiMonitoring", "remove-hokusaimonitoring.json", [.. MonitoringPolicies.Reading, .. MonitoringPolicies.Removing]),
        new("Save-HokusaiSnapshot", "save-hokusaisnapshot.json", [On("AskAccount", "*", [.. CollectionPlan.All.IamActions])]),
        new("Set-HokusaiMonitoring", "set-hokusaimonitoring.json", [.. MonitoringPolicies.Reading, .. MonitoringPolicies.Discovering, .. MonitoringPolicies.Writing]),
        new(
            "Set-HokusaiMonitoring -Prune",
            "set-hokusaimonitoring-prune.json",
            [.. MonitoringPolicies.Reading, .. MonitoringPolicies.Discovering, .. MonitoringPolicies.Writing, .. MonitoringPolicies.Removing]),
        new("Test-HokusaiMonitoring", "test-hokusaimonitoring.json", [.. MonitoringPolicies.Reading, .. MonitoringPolicies.Testing]),
    ];

    private static PolicyStatement[] Athena(IReadOnlyList<PolicyStatement> data) =>
    [
        On(
            "AskAthena",
            "arn:aws:athena:*:*:workgroup/YOUR-WORK-GROUP",
            Action(new StartQueryExecutionRequest()),
            Action(new GetQueryExecutionRequest()),
            Action(new GetQueryResultsRequest()),
            Action(new StopQueryExecutionRequest())),
        On("ReadCatalog", "*", Action(new GetTableMetadataRequest()), "glue:GetDatabase", "glue:GetTable", "glue:GetPartitions"),
        // Athena reads the data and writes its results with the caller's permissions:
        // https://docs.aws.amazon.com/athena/latest/ug/s3-permissions.html
        .. data,
        On("FindResults", ResultBucket, "s3:GetBucketLocation", "s3:ListBucket"),
        On("WriteResults", ResultBucket + "/*", "s3:GetObject", "s3:PutObject", "s3:AbortMultipartUpload"),
    ];

    /// <summary>The policy as IAM takes it.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Version = "2012-10-17",
            Statement = Statements.Select(statement => new { statement.Sid, Effect = "Allow", Action = statement.Actions, statement.Resource }),
        },
        s_json) + "\n";
}

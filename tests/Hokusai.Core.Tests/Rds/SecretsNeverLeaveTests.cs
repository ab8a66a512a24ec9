using System.Text.Json;
using Hokusai.Core.Rds;
using Hokusai.Core.Rds.Timeline;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Rds;

/// <summary>A canary in every place of a record that may hold a password; none may come out.</summary>
public sealed class SecretsNeverLeaveTests
{
    private const string Canary = "CANARY-7f3a";

    private static readonly (string Source, string Name)[] Calls =
    [
        .. PasswordEvents.Names.SelectMany(name => new[] { ("rds.amazonaws.com", name), ("secretsmanager.amazonaws.com", name) }),
        ("rds.amazonaws.com", "RebootDBInstance"), ("rds.amazonaws.com", "DownloadDBLogFilePortion"), ("rds.amazonaws.com", "ModifyDBParameterGroup"),
        ("secretsmanager.amazonaws.com", "GetSecretValue"), ("secretsmanager.amazonaws.com", "CreateSecret"), ("secretsmanager.amazonaws.com", "PutResourcePolicy"),
        ("rds-data.amazonaws.com", "ExecuteStatement"), ("dms.amazonaws.com", "TestConnection"),
        ("ecs.amazonaws.com", "RegisterTaskDefinition"), ("ecs.amazonaws.com", "UpdateService"), ("iam.amazonaws.com", "PutUserPolicy"),
        ("signin.amazonaws.com", "ConsoleLogin"), ("sts.amazonaws.com", "AssumeRole"), ("s3.amazonaws.com", "PutObject"), ("dynamodb.amazonaws.com", "PutItem"),
    ];

    private const string Request =
        """
        {"dBInstanceIdentifier":"hokusai-production","dBClusterIdentifier":"hokusai-production","targetDBInstanceIdentifier":"hokusai-production",
         "tenantDBName":"PDB1","blueGreenDeploymentIdentifier":"bgd-1","secretId":"prod/hokusai-production","resourceArn":"arn:aws:rds:us-east-1:111122223333:cluster:hokusai-production",
         "masterUserPassword":"CANARY-7f3a","tdeCredentialPassword":"CANARY-7f3a","secretString":"{\"password\":\"CANARY-7f3a\"}","sql":"ALTER USER app PASSWORD 'CANARY-7f3a'",
         "containerDefinitions":[{"environment":[{"name":"DB_HOST","value":"hokusai-production"},{"name":"DB_PASSWORD","value":"CANARY-7f3a"}]}],
         "policyDocument":"CANARY-7f3a","userName":"alice","bucketName":"states","key":"prod/terraform.tfstate","tableName":"locks","item":["LockID"],
         "parameters":[{"parameterValue":"CANARY-7f3a"}],"clientRequestToken":"CANARY-7f3a","description":"CANARY-7f3a"}
        """;

    [Theory]
    [InlineData(null, TrailEvents.TerraformAgent)]
    [InlineData("AccessDenied", "Boto3/1.34")]
    [InlineData(null, "Mozilla/5.0")]
    public void No_value_of_a_request_response_or_message_comes_out(string? error, string userAgent)
    {
        var records = Calls.Select((call, i) => TrailEvents.Call(call.Source, call.Name, Request, $"e{i}") with
        {
            Time = TrailEvents.At(10) + TimeSpan.FromMinutes(i % 5),
            UserAgent = userAgent,
            ErrorCode = error,
            ErrorMessage = error is null ? null : $"password authentication failed: {Canary} for hokusai-production",
            ResponseElements = TrailEvents.Json("""{"dBInstanceIdentifier":"hokusai-production","pendingModifiedValues":{"masterUserPassword":"CANARY-7f3a"},"secretString":"CANARY-7f3a","credentials":{"secretAccessKey":"CANARY-7f3a","sessionToken":"CANARY-7f3a"}}"""),
            AdditionalEventData = TrailEvents.Json("""{"note":"CANARY-7f3a"}"""),
        }).ToList();

        var links = SecretDatabaseLinks.From(records);
        var builder = new TerraformSessionBuilder();
        records.ForEach(builder.Add);
        var sessions = builder.Build();
        var keys = new SessionKeyAssigner(sessions);
        var changes = records.Select(PasswordChangeDetector.Detect).Where(c => c is not null).Select(c => keys.Assign(links.Resolve(c!))).ToList();
        var evidence = new RdsEvidence { HasTrail = true, PasswordChanges = changes, TerraformSessions = sessions };
        var collector = new IncidentTimelineCollector(new IncidentTimeline(changes, links, sessions));
        records.ForEach(collector.Add);

        var output = JsonSerializer.Serialize((object[])[changes, sessions, RootCauseAnalysis.Analyze(evidence), RdsFindings.From(evidence), collector.Entries, collector.Impact]);
        Assert.NotEmpty(changes);
        Assert.Contains("hokusai-production", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, output, StringComparison.Ordinal);
    }
}

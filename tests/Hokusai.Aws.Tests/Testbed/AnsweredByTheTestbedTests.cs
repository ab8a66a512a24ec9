using System.Text.Json.Nodes;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed;

/// <summary>What the testbed plays itself, read by the AWS CLI: a reader that knows AWS's answers better than these tests.</summary>
public sealed class AnsweredByTheTestbedTests : FakeOnlyTests
{
    private const string Arn = "arn:aws:ecs:us-east-1:123456789012";
    private static readonly DateTimeOffset s_noon = new(2025, 7, 18, 12, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task Service_deployments_are_listed_newest_first_and_described_whole()
    {
        Aws.Ecs.Add(Deployment("first", "SUCCESSFUL", s_noon));
        Aws.Ecs.Add(Deployment("second", "ROLLBACK_SUCCESSFUL", s_noon.AddHours(1)));
        Aws.Ecs.AddRevision(new JsonObject { ["serviceRevisionArn"] = $"{Arn}:service-revision/hk/app/second", ["taskDefinition"] = $"{Arn}:task-definition/app:2" });

        var list = await Aws.CliAsync("ecs", "list-service-deployments", "--cluster", "hk", "--service", "app");
        var rolledBack = await Aws.CliAsync("ecs", "list-service-deployments", "--cluster", "hk", "--service", "app", "--status", "ROLLBACK_SUCCESSFUL");
        var described = await Aws.CliAsync("ecs", "describe-service-deployments", "--service-deployment-arns", $"{Arn}:service-deployment/hk/app/second", $"{Arn}:service-deployment/hk/app/gone");
        var revisions = await Aws.CliAsync("ecs", "describe-service-revisions", "--service-revision-arns", $"{Arn}:service-revision/hk/app/second");

        Assert.Equal(["ROLLBACK_SUCCESSFUL", "SUCCESSFUL"], list["serviceDeployments"]!.AsArray().Select(item => (string)item!["status"]!));
        Assert.Equal($"{Arn}:service-revision/hk/app/second", (string?)list["serviceDeployments"]![0]!["targetServiceRevisionArn"]);
        Assert.Single(rolledBack["serviceDeployments"]!.AsArray());
        Assert.Equal("circuit breaker", (string?)described["serviceDeployments"]![0]!["rollback"]!["reason"]);
        Assert.Equal("MISSING", (string?)described["failures"]![0]!["reason"]);
        Assert.Equal($"{Arn}:task-definition/app:2", (string?)revisions["serviceRevisions"]![0]!["taskDefinition"]);
    }

    [Fact]
    public async Task More_than_twenty_deployments_at_once_are_refused()
    {
        var arns = new JsonArray([.. Enumerable.Range(0, 21).Select(i => JsonValue.Create($"arn-{i}"))]);

        var answer = await Aws.Raw.JsonAsync("ecs", "AmazonEC2ContainerServiceV20141113.DescribeServiceDeployments", new() { ["serviceDeploymentArns"] = arns });

        Assert.Equal(400, answer.Status);
        Assert.Contains("InvalidParameterException", answer.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Rds_events_reach_back_as_long_as_they_are_asked_for()
    {
        Aws.RdsEvents.Add(
            new RdsEvent(s_noon.AddDays(-15), "db-instance", "hokusai-db", "too old", "notification"),
            new RdsEvent(s_noon.AddDays(-3), "db-instance", "hokusai-db", "Reset master credentials", "configuration change"),
            new RdsEvent(s_noon, "db-snapshot", "snap", "Manual snapshot created", "creation"));

        var lastHour = await Aws.CliAsync("rds", "describe-events");
        var all = await Aws.CliAsync("rds", "describe-events", "--duration", "43200", "--source-type", "db-instance", "--source-identifier", "hokusai-db");

        Assert.Equal("Manual snapshot created", (string?)Assert.Single(lastHour["Events"]!.AsArray())!["Message"]);
        var reset = Assert.Single(all["Events"]!.AsArray())!;
        Assert.Equal(("Reset master credentials", "2025-07-15T12:00:00+00:00"), ((string)reset["Message"]!, (string)reset["Date"]!));
    }

    [SkippableFact]
    public async Task Last_accessed_information_is_ordered_and_then_fetched()
    {
        const string Role = "arn:aws:iam::123456789012:role/deploy";
        Aws.AccessAdvisor.Add(
            new LastAccess(Role, "rds") { Time = s_noon },
            new LastAccess(Role, "rds") { Action = "ModifyDBInstance", Time = s_noon },
            new LastAccess(Role, "s3"));

        var job = (string)(await Aws.CliAsync("iam", "generate-service-last-accessed-details", "--arn", Role, "--granularity", "ACTION_LEVEL"))["JobId"]!;
        var early = await Aws.CliAsync("iam", "get-service-last-accessed-details", "--job-id", job);
        var done = await Aws.CliAsync("iam", "get-service-last-accessed-details", "--job-id", job);

        Assert.Equal("IN_PROGRESS", (string?)early["JobStatus"]);
        Assert.Equal("COMPLETED", (string?)done["JobStatus"]);
        var services = done["ServicesLastAccessed"]!.AsArray();
        Assert.Equal(["rds", "s3"], services.Select(service => (string)service!["ServiceNamespace"]!));
        Assert.Equal(("2025-07-18T12:00:00+00:00", Role), ((string)services[0]!["LastAuthenticated"]!, (string)services[0]!["LastAuthenticatedEntity"]!));
        Assert.Equal("ModifyDBInstance", (string?)services[0]!["TrackedActionsLastAccessed"]![0]!["ActionName"]);
        Assert.Null(services[1]!["LastAuthenticated"]);
    }

    [SkippableFact]
    public async Task The_policy_simulator_decides_as_the_test_says()
    {
        const string Role = "arn:aws:iam::123456789012:role/deploy";
        Aws.PolicySimulator.Decide = (_, action, _) => action == "rds:ModifyDBInstance" ? "allowed" : "implicitDeny";

        var answer = await Aws.CliAsync("iam", "simulate-principal-policy", "--policy-source-arn", Role, "--action-names", "rds:ModifyDBInstance", "rds:DeleteDBInstance");

        Assert.Equal(["allowed", "implicitDeny"], answer["EvaluationResults"]!.AsArray().Select(result => (string)result!["EvalDecision"]!));
    }

    [SkippableFact]
    public async Task Performance_insights_answers_the_points_of_a_period()
    {
        Aws.PerformanceInsights.Add("db-ONE", "db.load.avg", s_noon, 1.5);
        Aws.PerformanceInsights.Add("db-ONE", "db.load.avg", s_noon.AddHours(1), 2.5);

        var answer = await Aws.CliAsync("pi", "get-resource-metrics", "--service-type", "RDS", "--identifier", "db-ONE", "--metric-queries", "Metric=db.load.avg", "--start-time", "2025-07-18T12:00:00Z", "--end-time", "2025-07-18T13:00:00Z");

        Assert.Equal(1.5, (double)Assert.Single(answer["MetricList"]![0]!["DataPoints"]!.AsArray())!["Value"]!);
    }

    [SkippableFact]
    public async Task Athena_answers_a_query_with_the_rows_of_the_test()
    {
        Aws.Athena.Outcome = query => query.Sql.StartsWith("SELECT", StringComparison.Ordinal)
            ? AthenaOutcome.Of(["name", "time"], ["ModifyDBInstance", null]) with { ScannedBytes = 1234 }
            : new AthenaOutcome { Failure = "SYNTAX_ERROR: line 1:1" };

        var id = (string)(await Aws.CliAsync("athena", "start-query-execution", "--query-string", "SELECT 1", "--result-configuration", "OutputLocation=s3://bucket-one/out/"))["QueryExecutionId"]!;
        var states = new List<string>();
        JsonNode execution;
        do
        {
            execution = (await Aws.CliAsync("athena", "get-query-execution", "--query-execution-id", id))["QueryExecution"]!;
            states.Add((string)execution["Status"]!["State"]!);
        }
        while (states[^1] != "SUCCEEDED");
        var results = await Aws.CliAsync("athena", "get-query-results", "--query-execution-id", id);

        Assert.Equal(["QUEUED", "RUNNING", "SUCCEEDED"], states);
        Assert.Equal((1234, $"s3://bucket-one/out/{id}.csv"), ((int)execution["Statistics"]!["DataScannedInBytes"]!, (string)execution["ResultConfiguration"]!["OutputLocation"]!));
        Assert.Equal("""[{"Data":[{"VarCharValue":"name"},{"VarCharValue":"time"}]},{"Data":[{"VarCharValue":"ModifyDBInstance"},{}]}]""", results["ResultSet"]!["Rows"]!.ToJsonString());
        Assert.Equal("SELECT 1", Assert.Single(Aws.Athena.Started).Sql);
    }

    [Fact]
    public async Task A_query_of_athena_can_fail_be_stopped_and_lack_a_place_for_its_result()
    {
        Aws.Athena.Polls = 0;
        Aws.Athena.Outcome = _ => new AthenaOutcome { Failure = "SYNTAX_ERROR: line 1:1" };

        var failed = await StartAsync("oops", "s3://bucket-one/");
        Assert.Contains("\"State\":\"FAILED\"", (await AthenaAsync("GetQueryExecution", failed)).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await AthenaAsync("GetQueryResults", failed)).Status);

        Aws.Athena.Polls = 1;
        var stopped = await StartAsync("slow", "s3://bucket-one/");
        await AthenaAsync("StopQueryExecution", stopped);
        Assert.Contains("\"State\":\"CANCELLED\"", (await AthenaAsync("GetQueryExecution", stopped)).Text, StringComparison.Ordinal);

        var answer = await Aws.Raw.JsonAsync("athena", "AmazonAthena.StartQueryExecution", new() { ["QueryString"] = "SELECT 1" });
        Assert.Contains("No output location provided", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_of_athena_come_in_pages_of_at_most_a_thousand_rows()
    {
        Aws.Athena.Polls = 0;
        Aws.Athena.Outcome = _ => AthenaOutcome.Of(["n"], Enumerable.Range(0, 2500).Select(i => new[] { $"{i}" }));
        var id = await StartAsync("SELECT n", "s3://bucket-one/");

        var rows = new List<string>();
        string? token = null;
        do
        {
            var page = JsonNode.Parse((await AthenaAsync("GetQueryResults", id, token)).Body)!;
            rows.AddRange(page["ResultSet"]!["Rows"]!.AsArray().Select(row => (string)row!["Data"]![0]!["VarCharValue"]!));
            token = (string?)page["NextToken"];
        }
        while (token is not null);

        Assert.Equal(["n", .. Enumerable.Range(0, 2500).Select(i => $"{i}")], rows);
        Assert.Equal(3, Aws.Requests.Count("athena", "GetQueryResults"));
    }

    [Fact]
    public async Task A_table_of_athena_is_there_or_is_not_found()
    {
        Aws.Athena.AddTable("default", new JsonObject { ["Name"] = "trail", ["TableType"] = "EXTERNAL_TABLE" });

        var found = await TableAsync("trail");
        var missing = await TableAsync("other");

        Assert.Contains("EXTERNAL_TABLE", found.Text, StringComparison.Ordinal);
        Assert.Equal(400, missing.Status);
        Assert.Contains("MetadataException", missing.Text, StringComparison.Ordinal);

        Task<AwsAnswer> TableAsync(string name) => Aws.Raw.JsonAsync("athena", "AmazonAthena.GetTableMetadata", new() { ["CatalogName"] = "AwsDataCatalog", ["DatabaseName"] = "default", ["TableName"] = name });
    }

    [SkippableTheory]
    [InlineData("rds", "describe-certificates", "Certificates")]
    [InlineData("rds", "describe-pending-maintenance-actions", "PendingMaintenanceActions")]
    [InlineData("configservice", "describe-compliance-by-config-rule", "ComplianceByConfigRules")]
    [InlineData("ecs", "describe-capacity-providers", "capacityProviders")]
    [InlineData("application-autoscaling", "describe-scaling-activities", "ScalingActivities", "--service-namespace", "ecs")]
    public async Task A_documented_answer_is_one_that_the_aws_cli_reads(string service, string command, string member, params string[] options)
    {
        var answer = await Aws.CliAsync([service, command, .. options]);

        Assert.IsType<JsonArray>(answer[member]);
    }

    [Fact]
    public async Task Without_moto_a_role_is_assumed_in_the_account_of_its_arn()
    {
        var session = await Aws.Raw.QueryAsync("sts", "2011-06-15", "AssumeRole", ("RoleArn", "arn:aws:iam::111122223333:role/reader"), ("RoleSessionName", "test"));
        var key = session.Text.Split("<AccessKeyId>")[1].Split('<')[0];

        var identity = await (Aws.Raw with { AccessKeyId = key }).QueryAsync("sts", "2011-06-15", "GetCallerIdentity");

        Assert.Contains("<Account>111122223333</Account>", identity.Text, StringComparison.Ordinal);
    }

    private async Task<string> StartAsync(string sql, string location)
        => (string)JsonNode.Parse((await Aws.Raw.JsonAsync("athena", "AmazonAthena.StartQueryExecution", new()
        {
            ["QueryString"] = sql,
            ["ResultConfiguration"] = new JsonObject { ["OutputLocation"] = location },
        })).Body)!["QueryExecutionId"]!;

    private Task<AwsAnswer> AthenaAsync(string operation, string id, string? token = null)
    {
        var parameters = new JsonObject { ["QueryExecutionId"] = id };
        if (token is not null)
        {
            parameters["NextToken"] = token;
        }

        return Aws.Raw.JsonAsync("athena", $"AmazonAthena.{operation}", parameters);
    }

    private static JsonObject Deployment(string id, string status, DateTimeOffset created) => new()
    {
        ["serviceDeploymentArn"] = $"{Arn}:service-deployment/hk/app/{id}",
        ["serviceArn"] = $"{Arn}:service/hk/app",
        ["clusterArn"] = $"{Arn}:cluster/hk",
        ["createdAt"] = created.ToUnixTimeSeconds(),
        ["status"] = status,
        ["targetServiceRevision"] = new JsonObject { ["arn"] = $"{Arn}:service-revision/hk/app/{id}" },
        ["rollback"] = new JsonObject { ["reason"] = "circuit breaker" },
    };
}

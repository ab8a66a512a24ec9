using System.Text.Json.Nodes;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.Athena;
using Hokusai.Aws.Sources.Athena;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Tests.Sources.Athena;

public sealed class AthenaTrailSourceTests
{
    private readonly FakeAthena _athena = new();

    [Fact]
    public async Task Wanted_records_come_the_oldest_first_from_one_query_in_pages()
    {
        _athena.With(Enumerable.Range(0, 2500).Select(i => Records.One(i % 5 == 0 ? "ModifyDBInstance" : "DescribeDBInstances", $"e{i:D4}", Records.Now.AddSeconds(-i))));

        var reading = await ReadAsync(Named("ModifyDBInstance"));
        var all = await ReadAsync(new TrailQuery());

        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"e{(499 - i) * 5:D4}"), reading.Ids);
        Assert.Equal(2500, all.Events.Count);
        Assert.Equal(2, _athena.Calls.OfType<StartQueryExecutionRequest>().Count());
        Assert.Equal(1 + 3, _athena.Calls.OfType<GetQueryResultsRequest>().Count());
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public async Task A_record_is_what_CloudTrail_wrote()
    {
        var record = Records.One(id: "11111111-2222-3333-4444-555555555555");
        record["responseElements"] = null;
        record["additionalEventData"] = JsonNode.Parse("""{"SecretId":"arn:aws:secretsmanager:eu-west-1:1:secret:x"}""");
        record["resources"] = JsonNode.Parse("""[{"ARN":"arn:aws:s3:::b","accountId":"1","type":"AWS::S3::Bucket"},{"type":"AWS::S3::Object"}]""");
        record["userIdentity"] = JsonNode.Parse("""
            {"type":"AssumedRole","principalId":"AROA:me","arn":"arn:aws:sts::1:assumed-role/r/me","accountId":"1","accessKeyId":"ASIA",
             "sessionContext":{"sessionIssuer":{"type":"Role","arn":"arn:aws:iam::1:role/r","userName":"r"},"sourceIdentity":"ada",
             "webIdFederationData":{"federatedProvider":"arn:aws:iam::1:oidc-provider/token.actions.githubusercontent.com","attributes":{}},
             "attributes":{"creationDate":"2025-07-18T01:02:03Z","mfaAuthenticated":"true"}}}
            """);
        _athena.With([record]);

        var read = Assert.Single((await ReadAsync(new TrailQuery())).Events);

        Assert.Equal("****", read.RequestParameters.GetProperty("masterUserPassword").GetString());
        Assert.Equal("arn:aws:secretsmanager:eu-west-1:1:secret:x", read.AdditionalEventData.GetProperty("SecretId").GetString());
        Assert.Equal(["arn:aws:s3:::b"], read.ResourceArns);
        Assert.False(read.ReadOnly);
        Assert.Equal(
            new TrailIdentity
            {
                Type = "AssumedRole", PrincipalId = "AROA:me", Arn = "arn:aws:sts::1:assumed-role/r/me", AccountId = "1", AccessKeyId = "ASIA",
                SessionIssuerArn = "arn:aws:iam::1:role/r", SessionIssuerUserName = "r", SourceIdentity = "ada",
                FederatedProvider = "arn:aws:iam::1:oidc-provider/token.actions.githubusercontent.com",
                MfaAuthenticated = true, SessionCreated = new DateTimeOffset(2025, 7, 18, 1, 2, 3, TimeSpan.Zero),
            },
            read.Identity);
        Assert.Equal("Athena cloud.trail event 11111111-2222-3333-4444-555555555555", read.Evidence.ToString());
    }

    [Fact]
    public async Task What_a_query_costs_is_told()
    {
        var reading = await ReadAsync(new TrailQuery());

        Assert.Contains(reading.Notes, note => note.Contains("scanned 1.23 GB in 4.3 s", StringComparison.Ordinal) && note.Contains("$0.00617", StringComparison.Ordinal));
        Assert.Contains(reading.Progress, progress => progress.Detail == "query running, 1.23 GB scanned");
    }

    [Fact]
    public async Task Only_partitions_that_can_hold_a_wanted_record_are_opened_the_day_after_included()
    {
        var midnight = new DateTimeOffset(2025, 7, 18, 23, 59, 0, TimeSpan.Zero);
        _athena.With([Records.One(id: "late", time: midnight)], delay: TimeSpan.FromMinutes(10))
            .With(Enumerable.Range(0, 60).Select(i => Records.One(id: $"other{i}", time: midnight.AddDays(i - 30).AddHours(-12))));

        var reading = await ReadAsync(new TrailQuery { From = midnight.AddMinutes(-1), To = midnight.AddMinutes(1) });

        Assert.Equal(["late"], reading.Ids);
        Assert.Equal(["late", "other30", "other31", "other32"], _athena.Scanned.Select(row => (string?)row.Record["eventID"]).Order(StringComparer.Ordinal));
        Assert.Contains("\"day\" IN ('2025/07/18', '2025/07/19', '2025/07/20')", _athena.Sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scopes_are_kept_to_and_their_accounts_and_Regions_alone_are_opened()
    {
        _athena.With(
        [
            Records.One(id: "in"),
            Records.One(id: "other Region", region: "eu-central-1"),
            Records.One(id: "other account", account: "999999999999"),
            Records.One(id: "global", region: "us-east-1"),
            Records.One(id: "too late", time: Records.Now),
        ]);
        var time = Records.Now.AddHours(-30);
        var query = new TrailQuery
        {
            Scopes = [new TrailScope(Records.Account, "eu-west-1", time.AddHours(-1), time.AddHours(1)), new TrailScope(Records.Account, "us-east-1", time.AddHours(-1), time.AddHours(1))],
        };

        var reading = await ReadAsync(query);

        Assert.Equal(["global", "in"], reading.Ids);
        Assert.Contains("\"account\" = '111122223333'", _athena.Sql, StringComparison.Ordinal);
        Assert.Contains("\"region\" IN ('eu-west-1', 'us-east-1')", _athena.Sql, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x' OR '1'='1")]
    [InlineData("x'; DROP TABLE trail; --")]
    [InlineData("x\\' OR 1=1 --")]
    [InlineData("\" OR \"a\"=\"a")]
    public async Task Values_never_leave_their_quotes(string hostile)
    {
        _athena.With([Records.One(id: "other"), Records.One(hostile, "wanted", account: hostile, region: hostile)]);

        var byName = await ReadAsync(Named(hostile));
        var byScope = await ReadAsync(new TrailQuery { Scopes = [new TrailScope(hostile, hostile, DateTimeOffset.MinValue, DateTimeOffset.MaxValue)] });

        Assert.Equal(["wanted"], byName.Ids);
        Assert.Equal(["wanted"], byScope.Ids);
    }

    [Fact]
    public async Task Scopes_beyond_the_longest_query_are_left_to_the_reader()
    {
        _athena.With([Records.One(id: "in"), Records.One(id: "between", time: Records.Now.AddHours(-29).AddMinutes(-30))]);
        var scopes = Enumerable.Range(0, 4000).Select(i => new TrailScope(Records.Account, "eu-west-1", Records.Now.AddHours(-30 - (2 * i)), Records.Now.AddHours(-30 - (2 * i)).AddMinutes(5)));

        var reading = await ReadAsync(new TrailQuery { Scopes = [.. scopes] });

        Assert.Equal(["in"], reading.Ids);
        Assert.InRange(_athena.Sql.Length, 1, 262_144);
    }

    [Fact]
    public async Task A_table_of_the_console_is_read_as_well_and_what_it_lacks_is_told()
    {
        var record = Records.One(id: "e1");
        record["userIdentity"]!["sessionContext"] = JsonNode.Parse("""{"webIdFederationData":{"federatedProvider":"github"}}""");
        _athena.Table = CloudTrailTables.OfTheConsole with { Columns = [.. CloudTrailTables.OfTheConsole.Columns!.Where(c => c.Name != "sharedeventid")] };
        _athena.WithRow(record);

        var reading = await ReadAsync(Named("ModifyDBInstance") with { From = Records.Now.AddDays(-3) });

        Assert.Equal("github", Assert.Single(reading.Events).Identity.FederatedProvider);
        Assert.Contains(reading.Notes, note => note.Contains("the table has no sharedEventID;", StringComparison.Ordinal));
        Assert.DoesNotContain("day", _athena.Sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identities_kept_as_JSON_text_are_read_as_well()
    {
        _athena.Table = CloudTrailTables.OfTheConsole with { Columns = [.. CloudTrailTables.OfTheConsole.Columns!.Select(c => c with { Type = "string" })] };
        var record = Records.One(id: "e1");
        record["resources"] = JsonNode.Parse("""[{"arn":"arn:aws:s3:::b"}]""");
        _athena.WithRow(record);

        var read = Assert.Single((await ReadAsync(new TrailQuery())).Events);

        Assert.Equal("ada", read.Identity.UserName);
        Assert.Equal(["arn:aws:s3:::b"], read.ResourceArns);
    }

    [Theory]
    [InlineData("string", "07", "20")]
    [InlineData("string", "7", "20")]
    [InlineData("int", "7", "20")]
    public async Task Columns_for_year_month_and_day_are_used_however_their_values_are_written(string type, string month, string day)
    {
        _athena.Table = CloudTrailTables.OfTheConsole with { PartitionKeys = [.. new[] { "region", "year", "month", "day" }.Select(name => new Column { Name = name, Type = name == "region" ? "string" : type })] };
        _athena.WithRow(Records.One(id: "in", time: Records.Now), ("region", "eu-west-1"), ("year", "2025"), ("month", month), ("day", day))
            .WithRow(Records.One(id: "out", time: Records.Now.AddDays(-300)), ("region", "eu-west-1"), ("year", "2024"), ("month", "9"), ("day", "23"));

        var reading = await ReadAsync(new TrailQuery { From = Records.Now.AddHours(-1), To = Records.Now.AddHours(1) });

        Assert.Equal(["in"], reading.Ids);
        Assert.Single(_athena.Scanned);
    }

    [Fact]
    public async Task A_column_that_takes_only_named_values_is_given_the_own_account()
    {
        var parameters = new Dictionary<string, string>(CloudTrailTables.Projected.Parameters!, StringComparer.Ordinal) { ["projection.account.type"] = "injected" };
        _athena.Table = CloudTrailTables.Projected with { Parameters = parameters };
        _athena.With([Records.One(id: "own"), Records.One(id: "other", account: "999999999999")]);

        var reading = await ReadAsync(new TrailQuery());

        Assert.Equal(["own"], reading.Ids);
        Assert.Contains(reading.Notes, note => note.Contains("only account 111122223333 is read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_table_is_told_with_what_to_do()
    {
        _athena.Table = null;

        var problem = Assert.Single((await ReadAsync(new TrailQuery())).Problems);

        Assert.Equal(AthenaErrorIds.TableNotFound, problem.ErrorId);
        Assert.Contains("-CreateAthenaTable", problem.Advice, StringComparison.Ordinal);
        Assert.Empty(_athena.Calls.OfType<StartQueryExecutionRequest>());
    }

    [Fact]
    public async Task A_table_of_something_else_is_not_asked()
    {
        _athena.Table = new TableMetadata { Columns = [new Column { Name = "bucket", Type = "string" }] };

        var problem = Assert.Single((await ReadAsync(new TrailQuery())).Problems);

        Assert.Equal(AthenaErrorIds.TableUnfit, problem.ErrorId);
        Assert.Empty(_athena.Calls.OfType<StartQueryExecutionRequest>());
    }

    [Fact]
    public async Task A_denied_call_names_the_permission()
    {
        _athena.OnCall = call => _ = call is StartQueryExecutionRequest
            ? throw new AwsCallException("Athena StartQueryExecution is denied.") { ErrorId = AwsErrorIds.AccessDenied, MissingPermission = "athena:StartQueryExecution" }
            : call;

        Assert.Equal(AwsErrorIds.AccessDenied, Assert.Single((await ReadAsync(new TrailQuery())).Problems).ErrorId);
    }

    [Theory]
    [InlineData("FAILED")]
    [InlineData("CANCELLED")]
    public async Task A_query_that_fails_is_a_problem_with_Athenas_reason(string state)
    {
        _athena.With([Records.One()]);
        _athena.States = ["QUEUED", state];
        _athena.StateChangeReason = "Query exhausted resources at this scale factor";

        var reading = await ReadAsync(new TrailQuery());

        Assert.Empty(reading.Events);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(AthenaErrorIds.QueryFailed, problem.ErrorId);
        Assert.Contains("exhausted resources", problem.Reason, StringComparison.Ordinal);
        Assert.Empty(_athena.Stopped);
    }

    [Fact]
    public async Task A_query_that_nobody_waits_for_is_stopped_at_Athena()
    {
        using var stop = new CancellationTokenSource();
        _athena.States = ["QUEUED", "RUNNING"];
        _athena.OnCall = call =>
        {
            if (call is GetQueryExecutionRequest && _athena.Calls.Count > 5)
            {
                stop.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(new TrailQuery(), stop.Token));

        Assert.Equal(["query-1"], _athena.Stopped);
    }

    [Fact]
    public async Task A_query_is_stopped_too_when_it_cannot_be_asked_for_and_where_that_fails_it_is_said()
    {
        _athena.OnCall = call => _ = call is GetQueryExecutionRequest or StopQueryExecutionRequest
            ? throw new AwsCallException("No connection.") { ErrorId = AwsErrorIds.Unreachable }
            : call;

        var reading = await ReadAsync(new TrailQuery());

        Assert.Equal(AwsErrorIds.Unreachable, Assert.Single(reading.Problems).ErrorId);
        Assert.Contains(reading.Notes, note => note.Contains("query query-1 could not be stopped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asking_too_often_is_no_reason_to_give_up()
    {
        _athena.With([Records.One(id: "e1")]);
        var refused = 0;
        _athena.OnCall = call => _ = call is GetQueryExecutionRequest && ++refused < 4
            ? throw new AwsCallException("Rate exceeded.") { ErrorId = AwsErrorIds.Throttled }
            : call;

        Assert.Equal(["e1"], (await ReadAsync(new TrailQuery())).Ids);
    }

    [Fact]
    public async Task A_page_of_the_result_that_fails_leaves_what_came_before_and_a_problem()
    {
        _athena.With(Enumerable.Range(0, 1500).Select(i => Records.One(id: $"e{i:D4}")));
        _athena.OnCall = call => _ = call is GetQueryResultsRequest { NextToken: not null }
            ? throw new AwsCallException("The token is not valid any more.") { ErrorId = AwsErrorIds.CallFailed }
            : call;

        var reading = await ReadAsync(new TrailQuery());

        Assert.Equal(999, reading.Events.Count);
        Assert.Equal(AwsErrorIds.CallFailed, Assert.Single(reading.Problems).ErrorId);
    }

    [Fact]
    public async Task A_table_that_does_not_keep_JSON_is_told()
    {
        var record = Records.One(id: "e1");
        record["requestParameters"] = "{dBInstanceIdentifier=orders, masterUserPassword=****}";
        _athena.With([record]);

        var problem = Assert.Single((await ReadAsync(new TrailQuery())).Problems);

        Assert.Equal(AthenaErrorIds.ColumnUnreadable, problem.ErrorId);
        Assert.Contains("requestParameters", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_record_is_enough_where_the_query_says_so()
    {
        _athena.With(Enumerable.Range(0, 20).Select(i => Records.One(id: $"e{i:D4}")));

        Assert.Single((await ReadAsync(new TrailQuery { Enough = 1 })).Events);
    }

    private Task<TrailReading> ReadAsync(TrailQuery query, CancellationToken cancellationToken = default)
    {
        var options = new AthenaOptions { Table = new AthenaTableName(AthenaTableName.DefaultCatalog, "cloud", "trail"), Time = new VirtualTime(Records.Now) };
        return TrailReading.OfAsync(new AthenaTrailSource(_athena, options), query, cancellationToken);
    }

    private static TrailQuery Named(string name) => new() { EventNames = new HashSet<string> { name } };
}

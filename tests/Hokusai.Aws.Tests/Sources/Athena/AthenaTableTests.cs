using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.Athena;
using Hokusai.Aws.Sources.Athena;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Tests.Sources.Athena;

public sealed class AthenaTableTests
{
    private static readonly AthenaTableDefinition s_definition = new()
    {
        Name = new AthenaTableName(AthenaTableName.DefaultCatalog, "cloud", "trail"),
        Bucket = "trail-bucket",
        Prefix = "logs/prod",
        AccountIds = ["111122223333", "444455556666"],
        Regions = ["eu-west-1", "us-east-1"],
    };

    [Theory]
    [InlineData("db.t", "AwsDataCatalog", "db", "t")]
    [InlineData("cat.db.t", "cat", "db", "t")]
    public void A_name_has_two_or_three_parts(string text, string catalog, string database, string table)
    {
        Assert.True(AthenaTableName.TryParse(text, out var name));
        Assert.Equal(new AthenaTableName(catalog, database, table), name);
        Assert.Equal(text, name.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t")]
    [InlineData("a.b.c.d")]
    [InlineData("a..b")]
    [InlineData("a.b\n")]
    public void What_is_no_name_is_refused(string? text) => Assert.False(AthenaTableName.TryParse(text, out _));

    [Fact]
    public void Types_are_read_as_the_catalog_writes_them()
    {
        var type = HiveType.Parse("struct<type:string,amount:decimal(10,2),attributes:map<string,array<int>>,sessionContext:struct<issuer:struct<arn:string>>,list:array<struct<arn:string>>>");

        Assert.Equal(["amount", "attributes", "list", "sessionContext", "type"], type.Fields.Keys.Order(StringComparer.Ordinal));
        Assert.True(type.Fields["SESSIONCONTEXT"].Fields["issuer"].Fields["ARN"].IsText);
        Assert.Equal("map", type.Fields["attributes"].Name);
        Assert.True(type.Fields["list"].Element!.Fields["arn"].IsText);
        Assert.Equal("decimal(10,2)", type.Fields["amount"].Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("struct<")]
    [InlineData("struct<a")]
    [InlineData("struct<a:string>>")]
    [InlineData(">")]
    public void What_is_no_type_gives_no_fields(string? text) => Assert.DoesNotContain("a", HiveType.Parse(text + "!").Fields.Keys);

    [Fact]
    public void A_type_nested_without_end_does_not_break_the_reader()
        => Assert.Equal("", HiveType.Parse(string.Concat(Enumerable.Repeat("array<", 100_000))).Name);

    [Theory]
    [InlineData("yyyy/MM/dd", "2025/07/04")]
    [InlineData("yyyy-MM-dd", "2025-07-04")]
    [InlineData("yyyyMMdd", "20250704")]
    public void A_day_is_written_in_the_tables_format(string format, string day)
        => Assert.Equal(day, new DateOnly(2025, 7, 4).ToString(DayFormat.Of(format), System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("yyyy/MM/dd/HH")]
    [InlineData("dd-MM-yyyy")]
    [InlineData("yyyy/MM")]
    [InlineData("yyyy/MM/dd/")]
    [InlineData("")]
    [InlineData(null)]
    public void A_format_that_is_none_of_a_day_is_left_alone(string? format) => Assert.Null(DayFormat.Of(format));

    [Fact]
    public void Days_of_delivery_reach_into_the_next_day_and_meet_where_they_touch()
    {
        var day = new DateTimeOffset(2025, 7, 10, 0, 3, 0, TimeSpan.Zero);
        var query = new TrailQuery
        {
            Scopes = [new TrailScope(null, null, day, day.AddHours(1)), new TrailScope(null, null, day.AddDays(2), day.AddDays(2)), new TrailScope(null, null, day.AddDays(20), day.AddDays(20).AddHours(20))],
        };

        Assert.Equal(
            [(new DateOnly(2025, 7, 9), new DateOnly(2025, 7, 13)), (new DateOnly(2025, 7, 29), new DateOnly(2025, 7, 31))],
            DeliveryDays.Of(query).Select(span => (span.From!.Value, span.To!.Value)));
    }

    [Fact]
    public void No_limit_is_no_day()
    {
        Assert.Equal([(null, null)], DeliveryDays.Of(new TrailQuery()));
        Assert.Equal([(null, null)], DeliveryDays.Of(new TrailQuery { From = DateTimeOffset.MinValue, To = DateTimeOffset.MaxValue }));
        Assert.Empty(DeliveryDays.Of(new TrailQuery { From = Records.Now, To = Records.Now.AddDays(-1) }));
    }

    [Fact]
    public void A_table_is_created_over_the_trails_folders()
    {
        var sql = s_definition.ToSql();

        Assert.Contains("CREATE EXTERNAL TABLE IF NOT EXISTS `cloud`.`trail`", sql, StringComparison.Ordinal);
        Assert.Contains("LOCATION 's3://trail-bucket/logs/prod/AWSLogs/'", sql, StringComparison.Ordinal);
        Assert.Contains("'storage.location.template'='s3://trail-bucket/logs/prod/AWSLogs/${account}/CloudTrail/${region}/${day}'", sql, StringComparison.Ordinal);
        Assert.Contains("'projection.account.values'='111122223333,444455556666'", sql, StringComparison.Ordinal);
        Assert.Contains("'projection.day.range'='NOW-7YEARS,NOW'", sql, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "s3://trail-bucket/AWSLogs/")]
    [InlineData("/logs/", "s3://trail-bucket/logs/AWSLogs/")]
    [InlineData("logs/AWSLogs/", "s3://trail-bucket/logs/AWSLogs/")]
    [InlineData("AWSLogs/o-abc123/", "s3://trail-bucket/AWSLogs/o-abc123/")]
    public void A_prefix_may_reach_into_the_logs(string prefix, string folder)
        => Assert.Contains($"LOCATION '{folder}'", (s_definition with { Prefix = prefix }).ToSql(), StringComparison.Ordinal);

    [Fact]
    public void A_prefix_below_the_accounts_is_refused()
        => Assert.Throws<FormatException>(() => (s_definition with { Prefix = "AWSLogs/111122223333/CloudTrail" }).ToSql());

    [Fact]
    public void Every_field_that_an_event_is_made_of_has_a_column_in_a_table_created_here()
    {
        var table = AthenaTable.Of(s_definition.Name, CloudTrailTables.Projected);
        var (columns, absent) = RecordColumns.Of(table);

        Assert.Empty(absent);
        Assert.Equal(33, columns.Count);
        Assert.Empty(RecordColumns.MissingOf(table));
    }

    public static TheoryData<string> Hostile => ["a' ); DROP", "a`b", "a\\b", "${x}", "a b", "ä"];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_value_that_could_leave_its_quotes_is_refused(string hostile)
    {
        Assert.Throws<FormatException>(() => (s_definition with { Bucket = hostile }).ToSql());
        Assert.Throws<FormatException>(() => (s_definition with { Prefix = hostile }).ToSql());
        Assert.Throws<FormatException>(() => (s_definition with { AccountIds = [hostile] }).ToSql());
        Assert.Throws<FormatException>(() => (s_definition with { Regions = [hostile] }).ToSql());
        Assert.Throws<FormatException>(() => (s_definition with { Name = s_definition.Name with { Table = hostile } }).ToSql());
    }

    [Fact]
    public async Task Creating_a_table_runs_the_statement_and_says_why_where_it_fails()
    {
        var athena = new FakeAthena();
        var options = new AthenaOptions { Table = s_definition.Name, Time = new VirtualTime(Records.Now), OutputLocation = "s3://results/x/", WorkGroup = "audit" };

        await AthenaTableCreation.CreateAsync(athena, options, s_definition, CancellationToken.None);

        var start = athena.Calls.OfType<StartQueryExecutionRequest>().Single();
        Assert.Equal((s_definition.ToSql(), "audit", "s3://results/x/"), (start.QueryString, start.WorkGroup, start.ResultConfiguration?.OutputLocation));

        athena.States = ["FAILED"];
        athena.StateChangeReason = "FAILED: SemanticException [Error 10072]: Database does not exist: cloud";
        var failure = await Assert.ThrowsAsync<AwsCallException>(() => AthenaTableCreation.CreateAsync(athena, options, s_definition, CancellationToken.None));
        Assert.Contains("Database does not exist", failure.Message, StringComparison.Ordinal);

        var unfit = await Assert.ThrowsAsync<AwsCallException>(() => AthenaTableCreation.CreateAsync(athena, options, s_definition with { Bucket = "No bucket" }, CancellationToken.None));
        Assert.Equal(AthenaErrorIds.TableUnfit, unfit.ErrorId);
    }
}

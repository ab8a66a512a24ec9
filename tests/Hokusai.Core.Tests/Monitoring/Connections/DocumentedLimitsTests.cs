using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Monitoring.Connections;

namespace Hokusai.Core.Tests.Monitoring.Connections;

/// <summary>The limits that AWS documents, row by row, against what is estimated.</summary>
public sealed class DocumentedLimitsTests
{
    /// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Performance.html#AuroraMySQL.Managing.MaxConnections</summary>
    private const string AuroraMySql = """
        t2: small 45, medium 90
        t3: small 45, medium 90, large 135
        t4g: medium 90, large 135
        r3: large 1000, xlarge 2000, 2xlarge 3000, 4xlarge 4000, 8xlarge 5000
        r4: large 1000, xlarge 2000, 2xlarge 3000, 4xlarge 4000, 8xlarge 5000, 16xlarge 6000
        r5: large 1000, xlarge 2000, 2xlarge 3000, 4xlarge 4000, 8xlarge 5000, 12xlarge 6000, 16xlarge 6000, 24xlarge 7000
        r6g: large 1000, xlarge 2000, 2xlarge 3000, 4xlarge 4000, 8xlarge 5000, 12xlarge 6000, 16xlarge 6000
        r6i: large 1000, xlarge 2000, 2xlarge 3000, 4xlarge 4000, 8xlarge 5000, 12xlarge 6000, 16xlarge 6000, 24xlarge 7000, 32xlarge 7000
        r7g: large 1000, xlarge 2000, 2xlarge 3000, 4xlarge 4000, 8xlarge 5000, 12xlarge 6000, 16xlarge 6000
        r7i: large 1000, xlarge 2000, 2xlarge 3000, 4xlarge 4000, 8xlarge 5000, 12xlarge 6000, 16xlarge 6000, 24xlarge 7000, 48xlarge 8000
        r8g: large 1000, xlarge 2000, 2xlarge 3000, 4xlarge 4000, 8xlarge 5000, 12xlarge 6000, 16xlarge 6000, 24xlarge 7000, 48xlarge 8000
        x2g: large 2000, xlarge 3000, 2xlarge 4000, 4xlarge 5000, 8xlarge 6000, 12xlarge 7000, 16xlarge 7000
        """;

    /// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Managing.html#AuroraPostgreSQL.Managing.MaxConnections, as of 2023.</summary>
    private const string AuroraPostgreSql = """
        t3: medium 420, large 844
        t4g: medium 405, large 844
        r4: large 1600, xlarge 3200, 2xlarge 5000, 4xlarge 5000, 8xlarge 5000, 16xlarge 5000
        r5: large 1600, xlarge 3300, 2xlarge 5000, 4xlarge 5000, 8xlarge 5000, 12xlarge 5000, 16xlarge 5000, 24xlarge 5000
        r6g: large 1722, xlarge 3479, 2xlarge 5000, 4xlarge 5000, 8xlarge 5000, 12xlarge 5000, 16xlarge 5000
        x2g: large 3479, xlarge 5000, 2xlarge 5000, 4xlarge 5000, 8xlarge 5000, 12xlarge 5000, 16xlarge 5000
        """;

    public static TheoryData<string, string, int> Rows()
    {
        var rows = new TheoryData<string, string, int>();
        foreach (var (engine, table) in new[] { ("aurora-mysql", AuroraMySql), ("aurora-postgresql", AuroraPostgreSql) })
        {
            foreach (var family in table.Split('\n').Select(line => line.Trim().Split(": ")))
            {
                foreach (var row in family[1].Split(", ").Select(row => row.Split(' ')))
                {
                    rows.Add(engine, $"db.{family[0]}.{row[0]}", int.Parse(row[1], CultureInfo.InvariantCulture));
                }
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_of_the_Aurora_tables_is_met(string engine, string instanceClass, int documented)
    {
        var query = new ConnectionLimitQuery { Engine = engine, InstanceClass = instanceClass };
        Assert.Equal(documented, ConnectionLimits.Find(query).Value.Limit);
        Assert.Equal(documented, ConnectionLimits.Find(query with { Parameter = Fact.Known(EngineConnections.Of(engine, null)!.DefaultFormula!.Replace(",", " , ", StringComparison.Ordinal)) }).Value.Limit);
    }

    /// <summary>Where the formula is all that there is (RDS, and Aurora classes without a row), its error on documented rows is the error to expect.</summary>
    [Theory]
    [InlineData("mysql", "db.m7g.large", 630)]
    [InlineData("mysql", "db.t3.micro", 60)]
    [InlineData("postgres", "db.t3.medium", 420)]
    [InlineData("postgres", "db.t4g.medium", 405)]
    [InlineData("postgres", "db.t4g.large", 844)]
    [InlineData("postgres", "db.r6g.large", 1722)]
    [InlineData("postgres", "db.r6g.xlarge", 3479)]
    public void The_memory_left_is_estimated_within_three_percent_of_what_is_documented(string engine, string instanceClass, int documented)
        => Assert.InRange(ConnectionLimits.Find(new() { Engine = engine, InstanceClass = instanceClass }).Value.Limit, documented * 0.97, documented * 1.03);

    /// <summary>
    /// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html#aurora-serverless-v2.max-connections;
    /// 80 units are of the walk-throughs on that page.
    /// </summary>
    [Theory]
    [InlineData(1, 90, 189)]
    [InlineData(4, 135, 823)]
    [InlineData(8, 1000, 1669)]
    [InlineData(16, 2000, 3360)]
    [InlineData(32, 3000, 5000)]
    [InlineData(64, 4000, 5000)]
    [InlineData(80, 4000, 5000)]
    [InlineData(128, 5000, 5000)]
    public void Every_row_of_the_Serverless_table_is_met(double maximum, int mySql, int postgreSql)
    {
        Assert.Equal(mySql, Serverless("aurora-mysql", 0.5, maximum).Value.Limit);
        Assert.Equal(postgreSql, Serverless("aurora-postgresql", 1, maximum).Value.Limit);
        Assert.Equal(Math.Min(2000, postgreSql), Serverless("aurora-postgresql", 0.5, maximum).Value.Limit);
        Assert.Equal(Math.Min(2000, postgreSql), Serverless("aurora-postgresql", 0, maximum).Value.Limit);
        Assert.Equal(postgreSql, Serverless("aurora-postgresql", null, maximum).Value.Limit);
    }

    [Fact]
    public void The_cap_of_a_small_minimum_holds_for_a_configured_limit_and_is_told()
    {
        var limit = Serverless("aurora-postgresql", 0.5, 64, "4000").Value;
        Assert.Equal((2000, ConnectionLimitSource.Configured), (limit.Limit, limit.Source));
        Assert.EndsWith("capped because the minimum capacity is 0.5 units", limit.Explanation, StringComparison.Ordinal);
        Assert.Equal(4000, Serverless("aurora-mysql", 0.5, 64, "4000").Value.Limit);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(257)]
    [InlineData(double.NaN)]
    public void A_capacity_that_there_is_not_is_unknown(double maximum) => Assert.False(Serverless("aurora-mysql", 0.5, maximum).IsKnown);

    [Fact]
    public void An_estimate_for_serverless_names_the_capacity()
        => Assert.EndsWith("with some 59.86 GiB that RDS leaves to the database of the maximum capacity of 32 units", Serverless("aurora-mysql", 0.5, 32).Value.Explanation, StringComparison.Ordinal);

    [Fact]
    public void Without_its_capacity_a_serverless_database_is_unknown()
        => Assert.Contains("capacity range", ConnectionLimits.Find(new() { Engine = "aurora-mysql", InstanceClass = "db.serverless" }).Reason, StringComparison.Ordinal);

    [Fact]
    public void More_memory_never_gives_fewer_connections()
    {
        var memory = Gen.Choose(1, 8 << 20).Select(kib => kib * 512L * 1024).ToArbitrary();
        foreach (var engine in new[] { "postgres", "mysql", "mariadb", "aurora-mysql", "aurora-postgresql", "oracle-ee" })
        {
            Prop.ForAll(memory, memory, (one, other) => Limit(engine, Math.Min(one, other)) <= Limit(engine, Math.Max(one, other))).Holds();
        }
    }

    [Fact]
    public void More_capacity_never_gives_fewer_connections()
    {
        var halves = Gen.Choose(2, 512).Select(half => half / 2.0).ToArbitrary();
        foreach (var engine in new[] { "aurora-mysql", "aurora-postgresql" })
        {
            Prop.ForAll(halves, halves, (one, other) => Serverless(engine, 1, Math.Min(one, other)).Value.Limit <= Serverless(engine, 1, Math.Max(one, other)).Value.Limit).Holds();
        }
    }

    /// <summary>0 for so little memory that there is no limit.</summary>
    private static int Limit(string engine, long memory)
        => ConnectionLimits.Find(new() { Engine = engine, InstanceClass = "db.new.large", InstanceClassMemory = memory }) is { IsKnown: true } limit ? limit.Value.Limit : 0;

    private static Fact<ConnectionLimit> Serverless(string engine, double? minimum, double maximum, string? parameter = null) => ConnectionLimits.Find(new()
    {
        Engine = engine,
        InstanceClass = "db.serverless",
        Serverless = new(minimum, maximum),
        Parameter = parameter is null ? null : Fact.Known(parameter),
    });
}

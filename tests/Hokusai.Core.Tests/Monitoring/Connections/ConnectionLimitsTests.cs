using Hokusai.Core.Monitoring.Connections;

namespace Hokusai.Core.Tests.Monitoring.Connections;

public sealed class ConnectionLimitsTests
{
    private static readonly Evidence _group = new() { Source = "rds/parameters.json", Field = "Parameters[3].ParameterValue" };

    private static readonly ConnectionLimitQuery _postgres = new() { Engine = "postgres", InstanceClass = "db.m5.large" };

    [Fact]
    public void A_given_limit_beats_a_measured_one_that_beats_a_configured_one_that_beats_an_estimate()
    {
        var query = _postgres with { Given = 70, Measured = Fact.Known(80.0), Parameter = Fact.Known("90") };
        Assert.Equal((70, ConnectionLimitSource.Given, false), Summary(query));
        Assert.Equal((80, ConnectionLimitSource.Measured, false), Summary(query with { Given = null }));
        Assert.Equal((90, ConnectionLimitSource.Configured, false), Summary(query with { Given = null, Measured = null }));
        Assert.Equal((846, ConnectionLimitSource.Estimated, true), Summary(query with { Given = null, Measured = null, Parameter = null }));
    }

    [Fact]
    public void An_estimate_explains_itself()
        => Assert.Equal(
            "846 connections, estimated: LEAST({DBInstanceClassMemory/9531392},5000), the default of postgres, with some 7.51 GiB that RDS leaves to the database of the 8 GiB of db.m5.large",
            ConnectionLimits.Find(_postgres).Value.Explanation);

    [Fact]
    public void The_evidence_is_where_the_parameter_or_the_measurement_was_read()
    {
        var counter = new Evidence { Source = "pi" };
        Assert.Equal(_group, ConnectionLimits.Find(_postgres with { Parameter = Fact.Known("90", _group) }).Evidence);
        Assert.Equal(counter, ConnectionLimits.Find(_postgres with { Measured = Fact.Known(80.0, counter), Parameter = Fact.Known("90", _group) }).Evidence);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    public void A_counter_without_a_sensible_sample_is_passed_over(double sample)
        => Assert.Equal((90, ConnectionLimitSource.Configured, false), Summary(_postgres with { Measured = Fact.Known(sample), Parameter = Fact.Known("90") }));

    [Fact]
    public void A_counter_that_could_not_be_read_is_passed_over()
        => Assert.Equal(846, ConnectionLimits.Find(_postgres with { Measured = Fact.Unknown<double>("Performance Insights is off.") }).Value.Limit);

    [Theory]
    [InlineData("mysql", "8.0.36", "db.m7g.large", 640)]
    [InlineData("mysql", null, "db.t3.micro", 61)]
    [InlineData("mariadb", "10.11.7", "db.m5.large", 320)]
    [InlineData("mariadb", "11.4", "db.m5.large", 320)]
    [InlineData("mariadb", null, "db.m5.large", 320)]
    [InlineData("mariadb", "10.4.29", "db.m5.large", 640)]
    [InlineData("mariadb", "10.6", "db.x2iedn.32xlarge", 12000)]
    [InlineData("postgres", "16.3", "db.r6i.32xlarge", 5000)]
    [InlineData("Postgres", "16.3", "DB.T3.MICRO", 81)]
    [InlineData("oracle-ee", "19", "db.m5.large", 817)]
    [InlineData("oracle-se2-cdb", "21", "db.x2iedn.32xlarge", 20000)]
    public void Each_engine_has_its_default_formula(string engine, string? version, string instanceClass, int limit)
        => Assert.Equal((limit, ConnectionLimitSource.Estimated, true), Summary(new() { Engine = engine, EngineVersion = version, InstanceClass = instanceClass }));

    [Theory]
    [InlineData("sqlserver-ex", 32767)]
    [InlineData("sqlserver-ee", 32767)]
    [InlineData("db2-se", 64000)]
    public void Engines_with_a_fixed_limit_have_it_whatever_the_class(string engine, int limit)
        => Assert.Equal((limit, ConnectionLimitSource.Documented, false), Summary(new() { Engine = engine, InstanceClass = "db.new.large" }));

    [Fact]
    public void SQL_Server_takes_zero_for_no_limit_and_a_number_for_one()
    {
        var query = new ConnectionLimitQuery { Engine = "sqlserver-se", InstanceClass = "db.m5.large" };
        Assert.Equal((32767, ConnectionLimitSource.Documented, false), Summary(query with { Parameter = Fact.Known("0") }));
        Assert.Equal((300, ConnectionLimitSource.Configured, false), Summary(query with { Parameter = Fact.Known("300") }));
    }

    [Theory]
    [InlineData("neptune")]
    [InlineData("docdb")]
    [InlineData("custom-oracle-ee")]
    [InlineData("")]
    public void An_engine_without_a_documented_limit_is_unknown_and_says_what_to_do(string engine)
    {
        var limit = ConnectionLimits.Find(new() { Engine = engine, InstanceClass = "db.m5.large", Parameter = Fact.Known("90") });
        Assert.False(limit.IsKnown);
        Assert.Contains("-MaxConnections", limit.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mysql", "500000", 100000)]
    [InlineData("aurora-mysql", "20000", 16000)]
    [InlineData("postgres", "{DBInstanceClassMemory/1024}", 262143)]
    public void More_than_the_engine_takes_is_capped_and_said(string engine, string parameter, int limit)
    {
        var found = ConnectionLimits.Find(new() { Engine = engine, InstanceClass = "db.r5.24xlarge", Parameter = Fact.Known(parameter) }).Value;
        Assert.Equal(limit, found.Limit);
        Assert.EndsWith($"capped at the most that {engine} takes", found.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_without_memory_is_no_estimate()
        => Assert.Equal((100, ConnectionLimitSource.Configured, false), Summary(_postgres with { Parameter = Fact.Known("{DBInstanceVCPU*50}"), InstanceClass = "db.m5.large" }));

    [Fact]
    public void An_own_formula_is_told_from_the_default()
        => Assert.Contains("{DBInstanceClassMemory/20000000}, as the parameter group sets max_connections, with", ConnectionLimits.Find(_postgres with { Parameter = Fact.Known("{DBInstanceClassMemory/20000000}") }).Value.Explanation, StringComparison.Ordinal);

    [Theory]
    [InlineData("{DBInstanceClassMemory/0}")]
    [InlineData("{DBInstanceClassMemory")]
    [InlineData("lots")]
    [InlineData("0")]
    [InlineData("-90")]
    [InlineData("{AllocatedStorage/1073741824}")]
    [InlineData("{1/DBInstanceClassMemory}")]
    public void A_value_without_a_limit_is_unknown_and_says_what_to_do(string parameter)
    {
        var limit = ConnectionLimits.Find(_postgres with { Parameter = Fact.Known(parameter, _group) });
        Assert.False(limit.IsKnown);
        Assert.Contains("-MaxConnections", limit.Reason, StringComparison.Ordinal);
        Assert.Equal(_group, limit.Evidence);
    }

    [Fact]
    public void A_hostile_value_is_not_repeated_whole()
        => Assert.InRange(ConnectionLimits.Find(_postgres with { Parameter = Fact.Known(new string('x', 100_000)) }).Reason!.Length, 1, 400);

    [Fact]
    public void A_parameter_group_that_could_not_be_read_leaves_the_default_and_says_so()
    {
        var limit = ConnectionLimits.Find(_postgres with { Parameter = Fact.Unknown<string>("Access was denied.", missingPermission: "rds:DescribeDBParameters") }).Value;
        Assert.Equal((846, true), (limit.Limit, limit.IsEstimate));
        Assert.Contains("the default of postgres (the parameter group could not be read: Access was denied)", limit.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_class_is_unknown_but_for_its_memory_given()
    {
        var query = _postgres with { InstanceClass = "db.r42.large" };
        Assert.Contains("db.r42.large", ConnectionLimits.Find(query).Reason, StringComparison.Ordinal);
        Assert.Equal(846, ConnectionLimits.Find(query with { InstanceClassMemory = 8L << 30 }).Value.Limit);
        Assert.Equal(90, ConnectionLimits.Find(query with { Parameter = Fact.Known("90") }).Value.Limit);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_given_limit_below_one_is_refused(int given) => Assert.False(ConnectionLimits.Find(_postgres with { Given = given }).IsKnown);

    private static (int Limit, ConnectionLimitSource Source, bool IsEstimate) Summary(ConnectionLimitQuery query)
    {
        var limit = ConnectionLimits.Find(query).Value;
        Assert.StartsWith($"{limit.Limit} connections, ", limit.Explanation, StringComparison.Ordinal);
        return (limit.Limit, limit.Source, limit.IsEstimate);
    }
}

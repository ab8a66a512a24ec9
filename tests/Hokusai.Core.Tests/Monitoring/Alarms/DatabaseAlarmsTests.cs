using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Connections;

namespace Hokusai.Core.Tests.Monitoring.Alarms;

public sealed class DatabaseAlarmsTests
{
    [Theory]
    [InlineData(100, 80, 80)]
    [InlineData(83, 80, 66)]
    [InlineData(1, 80, 1)]
    [InlineData(5000, 12.5, 625)]
    [InlineData(3, 1, 1)]
    public void The_alarm_on_connections_is_a_share_of_the_limit_rounded_down_and_at_least_one(int limit, double percent, double threshold)
    {
        var alarm = AlarmFacts.OfDatabase(AlarmFacts.Limited(limit), MonitoredAccount.Settings with { ConnectionPercent = percent }).Named("orders-rds-orders-production-connections");

        Assert.Equal(threshold, alarm.Attributes["threshold"].Number);
        Assert.Equal("GreaterThanOrEqualToThreshold", alarm.Attributes["comparison_operator"].String);
        Assert.Equal("DatabaseConnections", alarm.Attributes["metric_name"].String);
        Assert.Equal("orders-production", alarm.Attributes["dimensions"]["DBInstanceIdentifier"].String);
    }

    [Theory]
    [InlineData(ConnectionLimitSource.Estimated, true)]
    [InlineData(ConnectionLimitSource.Measured, false)]
    [InlineData(ConnectionLimitSource.Configured, false)]
    [InlineData(ConnectionLimitSource.Given, false)]
    public void An_estimated_limit_is_called_one_and_a_known_one_is_not(ConnectionLimitSource source, bool isEstimate)
    {
        var alarm = AlarmFacts.OfDatabase(AlarmFacts.Limited(100, source)).Named("orders-rds-orders-production-connections");

        Assert.Equal(isEstimate, alarm.Attributes["alarm_description"].String!.Contains("80 % of an estimated 100", StringComparison.Ordinal));
        Assert.Contains("so it is", alarm.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_known_limit_there_is_no_alarm_on_connections_and_the_way_to_give_it_is_told()
    {
        var problems = new List<ReadProblem>();
        var alarms = AlarmFacts.OfDatabase(MonitoredAccount.Database("orders-production"), problems: problems);

        Assert.DoesNotContain(alarms, alarm => alarm.Name.EndsWith("-connections", StringComparison.Ordinal) || alarm.Name.EndsWith("-exhausted", StringComparison.Ordinal));
        var problem = Assert.Single(problems);
        Assert.Equal((MonitoringErrorIds.ConnectionLimitUnknown, "orders-production"), (problem.ErrorId, problem.Source));
        Assert.Contains("-MaxConnections", problem.Advice, StringComparison.Ordinal);
        Assert.Contains("Nobody asked.", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_follows_another_instance_has_a_lag()
    {
        Assert.DoesNotContain(AlarmFacts.OfDatabase(MonitoredAccount.Database("orders")), alarm => alarm.Name == "orders-rds-orders-lag");
        AlarmFacts.OfDatabase(MonitoredAccount.Database("orders") with { IsReplica = true }).Named("orders-rds-orders-lag");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(60, false)]
    [InlineData(61, true)]
    [InlineData(-1, true)]
    public void A_replica_is_late_over_the_threshold_or_when_replication_stopped(double seconds, bool isLate)
    {
        var alarm = AlarmFacts.OfDatabase(MonitoredAccount.Database("orders") with { IsReplica = true }).Named("orders-rds-orders-lag");

        Assert.Equal("ReplicaLag", alarm.Metrics()["m1"]);
        Assert.Equal(isLate, MetricMath.Evaluate(alarm.Expression(), ("m1", seconds)) > alarm.Attributes["threshold"].Number);
        Assert.Equal("breaching", alarm.Attributes["treat_missing_data"].String);
    }

    [Theory]
    [InlineData(60_000, false)]
    [InlineData(60_001, true)]
    [InlineData(20, false)]
    public void The_lag_of_Aurora_is_in_milliseconds(double milliseconds, bool isLate)
    {
        var alarm = AlarmFacts.OfDatabase(MonitoredAccount.Database("billing-2", "billing") with { IsReplica = true }).Named("orders-rds-billing-2-lag");

        Assert.Equal("AuroraReplicaLag", alarm.Metrics()["m1"]);
        Assert.Equal(isLate, MetricMath.Evaluate(alarm.Expression(), ("m1", milliseconds)) > alarm.Attributes["threshold"].Number);
        Assert.DoesNotContain("-1", alarm.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "breaching")]
    [InlineData("billing", "notBreaching")]
    public void Silence_about_the_lag_is_bad_of_a_read_replica_and_fine_of_a_clusters_member_which_may_be_the_writer(string? cluster, string missing)
    {
        var database = MonitoredAccount.Database("billing-2", cluster) with { IsReplica = true };

        Assert.Equal(missing, AlarmFacts.OfDatabase(database).Named("orders-rds-billing-2-lag").Attributes["treat_missing_data"].String);
    }

    [Fact]
    public void Aurora_has_no_alarm_on_free_storage_and_that_is_no_problem()
    {
        var problems = new List<ReadProblem>();
        var aurora = AlarmFacts.OfDatabase(AlarmFacts.Limited(100) with { Engine = "aurora-postgresql", ClusterIdentifier = "orders" }, problems: problems);
        var postgres = AlarmFacts.OfDatabase(AlarmFacts.Limited(100) with { AllocatedStorageGiB = 100 }, problems: problems);

        Assert.DoesNotContain("FreeStorageSpace", aurora.Select(alarm => alarm.Attributes["metric_name"].String));
        Assert.Equal(10.0 * (1L << 30), postgres.Named("orders-rds-orders-production-storage").Attributes["threshold"].Number);
        Assert.Empty(problems);
    }

    [Fact]
    public void What_is_not_known_of_memory_and_storage_is_told_and_the_other_alarms_are_made()
    {
        var problems = new List<ReadProblem>();
        var alarms = AlarmFacts.OfDatabase(AlarmFacts.Limited(100) with { Memory = Fact.Unknown<long>("No such class."), AllocatedStorageGiB = 0 }, problems: problems);

        Assert.Equal([MonitoringErrorIds.MemoryUnknown, MonitoringErrorIds.StorageUnknown], problems.Select(problem => problem.ErrorId).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(alarms, alarm => alarm.Name.EndsWith("-memory", StringComparison.Ordinal) || alarm.Name.EndsWith("-storage", StringComparison.Ordinal));
        alarms.Named("orders-rds-orders-production-cpu");
    }

    [Theory]
    [InlineData("cpu", 71)]
    [InlineData("read-latency", 0.2)]
    [InlineData("write-latency", 0.2)]
    [InlineData("lag", 5)]
    public void Thresholds_are_those_of_the_settings(string kind, double threshold)
    {
        var settings = MonitoredAccount.Settings with { CpuPercent = 71, DatabaseLatencySeconds = 0.2, ReplicaLagSeconds = 5 };

        Assert.Equal(threshold, AlarmFacts.OfDatabase(MonitoredAccount.Database("it") with { IsReplica = true }, settings).Named($"orders-rds-it-{kind}").Attributes["threshold"].Number);
    }

    [Theory]
    [InlineData(1, "for 1 period of 900 s in a row")]
    [InlineData(4, "for 4 periods of 900 s in a row")]
    public void How_long_it_has_to_last_is_as_set_and_said(int periods, string said)
    {
        var alarm = AlarmFacts.OfDatabase(MonitoredAccount.Database("it"), MonitoredAccount.Settings with { PeriodSeconds = 900, EvaluationPeriods = periods }).Named("orders-rds-it-cpu");

        Assert.Equal((periods, periods), (alarm.Attributes["evaluation_periods"].Number, alarm.Attributes["datapoints_to_alarm"].Number));
        Assert.Contains(said, alarm.Attributes["alarm_description"].String, StringComparison.Ordinal);
    }
}

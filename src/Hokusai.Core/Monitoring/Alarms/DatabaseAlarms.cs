using System.Globalization;
using Hokusai.Core.Monitoring.Connections;

namespace Hokusai.Core.Monitoring.Alarms;

/// <summary>
/// Alarms on a database instance. Metrics and their units: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html and
/// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html
/// </summary>
internal static class DatabaseAlarms
{
    private const string Namespace = "AWS/RDS";

    // RDS sends its metrics every minute.
    private const int Minute = 60;

    private static readonly string[] s_latencies = ["read-latency", "write-latency"];

    private const string StoppedIsQuiet = "Missing data leaves the alarm undecided: an instance that was stopped on purpose sends none.";

    /// <summary>The alarms; what could not be decided goes to <paramref name="problems"/>.</summary>
    public static IEnumerable<DesiredResource> Of(DatabaseTarget database, AlarmContext context, List<ReadProblem> problems)
    {
        foreach (var alarm in Connections(database, context, problems))
        {
            yield return alarm;
        }

        yield return Cpu(database, context);
        foreach (var alarm in Memory(database, context, problems).Concat(Storage(database, context, problems)).Concat(Lag(database, context)))
        {
            yield return alarm;
        }

        yield return Latency(database, context, "ReadLatency", s_latencies[0], "reads");
        yield return Latency(database, context, "WriteLatency", s_latencies[1], "writes");
    }

    /// <summary>The name of the alarm on connections, for those that build on it.</summary>
    public static string ConnectionsName(DatabaseTarget database, AlarmContext context) => context.Name("rds", database.Identifier, "connections");

    /// <summary>The names of the alarms on latency, for those that build on them.</summary>
    public static IEnumerable<string> LatencyNames(DatabaseTarget database, AlarmContext context)
        => s_latencies.Select(kind => context.Name("rds", database.Identifier, kind));

    private static IEnumerable<DesiredResource> Connections(DatabaseTarget database, AlarmContext context, List<ReadProblem> problems)
    {
        if (!database.Connections.IsKnown)
        {
            problems.Add(new ReadProblem
            {
                Source = database.Identifier,
                ErrorId = MonitoringErrorIds.ConnectionLimitUnknown,
                Reason = $"How many connections it takes is not known, so there is no alarm on them: {database.Connections.Reason}",
                Advice = "Give it with -MaxConnections (SHOW max_connections tells it).",
            });
            yield break;
        }

        var limit = database.Connections.Value;
        var threshold = Math.Max(1, Math.Floor(limit.Limit * context.Settings.ConnectionPercent / 100));
        var estimate = limit.IsEstimate ? "an estimated " : "";
        yield return context.Alarm(
            ConnectionsName(database, context),
            Text($"{database.Identifier} has {threshold} connections or more, {context.Settings.ConnectionPercent} % of {estimate}{limit.Limit}. At the limit it refuses everybody. Look for a leak or a burst of clients (DatabaseConnections, Performance Insights by host), or add a pooler."),
            Text($"{context.Settings.ConnectionPercent} % of the limit: {limit.Explanation}. {StoppedIsQuiet}"),
            MonitoringPrices.AlarmMetric,
            Of(database, "DatabaseConnections", "Maximum").Alone("GreaterThanOrEqualToThreshold", threshold, Minute, (5, 3), "missing"));
    }

    private static DesiredResource Cpu(DatabaseTarget database, AlarmContext context) => context.Alarm(
        context.Name("rds", database.Identifier, "cpu"),
        Text($"The CPU of {database.Identifier} has been busy to more than {context.Settings.CpuPercent} % for {context.InARow}. Look for the statements that use it (Performance Insights, top SQL)."),
        Text($"Only after {context.InARow}, so that a nightly job of minutes wakes nobody. {StoppedIsQuiet}"),
        MonitoringPrices.AlarmMetric,
        Of(database, "CPUUtilization", "Average").Alone("GreaterThanThreshold", context.Settings.CpuPercent, context.Settings.PeriodSeconds, context.Sustained, "missing"));

    private static IEnumerable<DesiredResource> Memory(DatabaseTarget database, AlarmContext context, List<ReadProblem> problems)
    {
        if (!database.Memory.IsKnown)
        {
            problems.Add(new ReadProblem
            {
                Source = database.Identifier,
                ErrorId = MonitoringErrorIds.MemoryUnknown,
                Reason = $"The memory of {database.InstanceClass} is not known, so there is no alarm on what is left of it: {database.Memory.Reason}",
            });
            yield break;
        }

        var low = FreeableMemoryThreshold.Of(database.Memory.Value, context.Settings.FreeMemoryPercent);
        yield return context.Alarm(
            context.Name("rds", database.Identifier, "memory"),
            Text($"{database.Identifier} has less memory left than {low.Explanation}. It will swap, or kill sessions. Look for large sorts and many connections, or take a larger class."),
            Text($"{low.Explanation}. {StoppedIsQuiet}"),
            MonitoringPrices.AlarmMetric,
            Of(database, "FreeableMemory", "Average").Alone("LessThanThreshold", low.Bytes, context.Settings.PeriodSeconds, context.Sustained, "missing"));
    }

    private static IEnumerable<DesiredResource> Storage(DatabaseTarget database, AlarmContext context, List<ReadProblem> problems)
    {
        if (database.AllocatedStorageGiB is not { } allocated)
        {
            // Aurora allocates as it goes.
            yield break;
        }

        var low = FreeStorageThreshold.Of(database.Engine, allocated, database.MaxAllocatedStorageGiB, context.Settings.FreeStoragePercent);
        if (!low.IsKnown)
        {
            problems.Add(new ReadProblem { Source = database.Identifier, ErrorId = MonitoringErrorIds.StorageUnknown, Reason = $"There is no alarm on free storage: {low.Reason}" });
            yield break;
        }

        yield return context.Alarm(
            context.Name("rds", database.Identifier, "storage"),
            Text($"{database.Identifier} has less storage left than {low.Value.Explanation}. When it is full the instance stops. Look for logs, temporary files and replication slots, or allocate more."),
            Text($"{low.Value.Explanation}. {StoppedIsQuiet}"),
            MonitoringPrices.AlarmMetric,
            Of(database, "FreeStorageSpace", "Minimum").Alone("LessThanThreshold", low.Value.Bytes, context.Settings.PeriodSeconds, (1, 1), "missing"));
    }

    private static IEnumerable<DesiredResource> Lag(DatabaseTarget database, AlarmContext context)
    {
        if (!database.IsReplica)
        {
            yield break;
        }

        // Aurora's replicas share the writer's volume, and tell their lag in milliseconds.
        var isAurora = database.Engine.StartsWith("aurora", StringComparison.Ordinal);
        var missing = database.ClusterIdentifier is null
            ? ("breaching", "counts as over it, too: a replica that says nothing of its lag is not followed by anybody")
            : ("notBreaching", "is fine: the writer of a cluster has no lag, and a failover makes a writer of any member");
        var expression = isAurora ? "m1 / 1000" : $"IF(m1 < 0, {Text($"{context.Settings.ReplicaLagSeconds}")} + 1, m1)";
        yield return context.Alarm(
            context.Name("rds", database.Identifier, "lag"),
            Text($"{database.Identifier} is more than {context.Settings.ReplicaLagSeconds} s behind what it follows, or follows nothing any more. Who reads from it sees the past. Look for long transactions, a smaller class than the source's, or a replication that stopped with an error."),
            Text($"{(isAurora ? "AuroraReplicaLag, in milliseconds" : "A lag of -1 says that replication has stopped, and counts as over the threshold")}. Missing data {missing.Item2}."),
            MonitoringPrices.AlarmMetric,
            Metric.Expression(
                expression,
                "Replica lag (s)",
                [Of(database, isAurora ? "AuroraReplicaLag" : "ReplicaLag", "Maximum")],
                "GreaterThanThreshold",
                context.Settings.ReplicaLagSeconds,
                Minute,
                (5, 5),
                missing.Item1));
    }

    private static DesiredResource Latency(DatabaseTarget database, AlarmContext context, string metric, string kind, string what) => context.Alarm(
        context.Name("rds", database.Identifier, kind),
        Text($"{database.Identifier} takes more than {context.Settings.DatabaseLatencySeconds * 1000} ms for {what} on its storage, for {context.InARow}. Look at its IOPS and throughput against what the volume is given, and at what reads so much."),
        Text($"SSD volumes answer within single milliseconds. {StoppedIsQuiet}"),
        MonitoringPrices.AlarmMetric,
        Of(database, metric, "Average").Alone("GreaterThanThreshold", context.Settings.DatabaseLatencySeconds, context.Settings.PeriodSeconds, context.Sustained, "missing"));

    private static Metric Of(DatabaseTarget database, string name, string statistic) => new(Namespace, name, statistic, ("DBInstanceIdentifier", database.Identifier));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Alarms;
using Hokusai.Core.Monitoring.Connections;

namespace Hokusai.Core.Tests.Monitoring.Alarms;

/// <summary>Alarms of one thing, and what is known of it.</summary>
internal static class AlarmFacts
{
    public const string Topic = "arn:aws:sns:eu-west-1:123456789012:orders-notifications";

    public static IReadOnlyList<DesiredResource> Of(MonitoringTargets targets, MonitoringSettings? settings = null, ICollection<ReadProblem>? problems = null)
        => AlarmPlan.Of(settings ?? MonitoredAccount.Settings, targets, Topic, [], problems ?? []);

    public static IReadOnlyList<DesiredResource> OfDatabase(DatabaseTarget database, MonitoringSettings? settings = null, ICollection<ReadProblem>? problems = null)
        => Of(MonitoredAccount.Nothing with { Databases = [database] }, settings, problems);

    public static DatabaseTarget Limited(int limit, ConnectionLimitSource source = ConnectionLimitSource.Given, string identifier = "orders-production") => MonitoredAccount.Database(identifier) with
    {
        Connections = Fact.Known(new ConnectionLimit { Limit = limit, Source = source, Explanation = "so it is" }),
    };

    public static DesiredResource Named(this IEnumerable<DesiredResource> alarms, string name) => Assert.Single(alarms, alarm => alarm.Name == name);

    public static string Expression(this DesiredResource alarm)
        => Assert.Single(alarm.Attributes["metric_query"].Items, query => !query["expression"].IsUnset)["expression"].String!;

    /// <summary>The names of the metrics of an alarm on an expression, by their ids.</summary>
    public static Dictionary<string, string> Metrics(this DesiredResource alarm) => alarm.Attributes["metric_query"].Items
        .Where(query => query["expression"].IsUnset)
        .ToDictionary(query => query["id"].String!, query => query["metric"].Items[0]["metric_name"].String!, StringComparer.Ordinal);
}

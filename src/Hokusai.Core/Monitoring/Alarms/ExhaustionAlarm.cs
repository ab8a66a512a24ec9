namespace Hokusai.Core.Monitoring.Alarms;

/// <summary>
/// The incident of connections running out as one alarm: many connections alone are a busy day, refused ones alone may be a restart; together with what
/// users feel they are an outage. Rules: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
/// </summary>
internal static class ExhaustionAlarm
{
    // A rule has at most 10,240 characters, and at most 100 alarms below it; same page.
    private const int MostAlarms = 100;

    /// <summary>The alarm of each database with a known limit.</summary>
    public static IEnumerable<DesiredResource> Of(AlarmContext context)
    {
        var targets = context.Targets;
        foreach (var database in targets.Databases.Where(database => database.Connections.IsKnown))
        {
            string[] symptoms =
            [
                .. targets.LogGroups.Select(group => LogAlarms.RefusedName(group, context)),
                .. targets.LoadBalancers.Select(balancer => LoadBalancerAlarms.ErrorsName(balancer, context)),
                .. DatabaseAlarms.LatencyNames(database, context),
            ];
            var felt = string.Join(" OR ", symptoms.Take(MostAlarms - 1).Select(Rule));
            yield return context.Composite(
                context.Name("rds", database.Identifier, "exhausted"),
                $"{database.Identifier} is running out of connections, and it is felt: requests fail, connections are refused, or the database answers slowly. Find who holds the connections (pg_stat_activity, SHOW PROCESSLIST), stop the leak, restart or pool the clients.",
                "Many connections together with a symptom, so that a busy day alone wakes nobody. It is the one to page for; the single alarms say what is wrong.",
                $"{Rule(DatabaseAlarms.ConnectionsName(database, context))} AND ({felt})");
        }
    }

    private static string Rule(string alarm) => $"ALARM(\"{alarm}\")";
}

using System.Text;

namespace Hokusai.Core.Monitoring.Alarms;

/// <summary>
/// The incident of connections running out as one alarm: many connections alone are a busy day, refused ones alone may be a restart; together with what
/// users feel they are an outage. Rules: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
/// </summary>
internal static class ExhaustionAlarm
{
    // A rule has at most 10,240 characters, and at most 100 alarms below it; same page.
    private const int LongestRule = 10_240;
    private const int MostAlarms = 100;

    // An alarm is in the rules of at most 150; same page.
    private const int MostRules = 150;

    /// <summary>The alarm of each database with a known limit.</summary>
    public static IEnumerable<DesiredResource> Of(AlarmContext context)
    {
        var targets = context.Targets;
        string[] shared =
        [
            .. targets.LoadBalancers.Select(balancer => LoadBalancerAlarms.ErrorsName(balancer, context)),
            .. targets.LogGroups.Select(group => LogAlarms.RefusedName(group, context)),
        ];
        foreach (var (database, index) in targets.Databases.Where(database => database.Connections.IsKnown).Select((database, index) => (database, index)))
        {
            // Its own first: they are the ones to keep where there are too many.
            IEnumerable<string> symptoms = [.. DatabaseAlarms.LatencyNames(database, context), .. index < MostRules ? shared : []];
            yield return context.Composite(
                context.Name("rds", database.Identifier, "exhausted"),
                $"{database.Identifier} is running out of connections, and it is felt: requests fail, connections are refused, or the database answers slowly. Find who holds the connections (pg_stat_activity, SHOW PROCESSLIST), stop the leak, restart or pool the clients.",
                "Many connections together with a symptom, so that a busy day alone wakes nobody. It is the one to page for; the single alarms say what is wrong.",
                Together(DatabaseAlarms.ConnectionsName(database, context), symptoms));
        }
    }

    /// <summary>One alarm and any of the others, of which those that there is no room for are left out.</summary>
    private static string Together(string alarm, IEnumerable<string> symptoms)
    {
        var rule = new StringBuilder($"{Rule(alarm)} AND (");
        var separator = "";
        foreach (var symptom in symptoms.Take(MostAlarms - 1).Select(Rule))
        {
            if (rule.Length + separator.Length + symptom.Length + 1 > LongestRule)
            {
                break;
            }

            rule.Append(separator).Append(symptom);
            separator = " OR ";
        }

        return rule.Append(')').ToString();
    }

    private static string Rule(string alarm) => $"ALARM(\"{alarm}\")";
}

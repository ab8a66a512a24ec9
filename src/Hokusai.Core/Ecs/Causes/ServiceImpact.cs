using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hokusai.Core.Access;
using Hokusai.Core.Rds.Causes;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.Causes;

/// <summary>What deployments and steps back did to others, as ECS and CloudWatch record it; nothing is guessed.</summary>
internal static partial class ServiceImpact
{
    // Tasks that fail their checks are replaced for some while before and after a step back is done with.
    private static readonly TimeSpan s_around = TimeSpan.FromHours(1);

    // What ECS writes where tasks suffer: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html
    private static readonly string[] s_complaints = ["unhealthy", "unable to", "failed container health checks", "failed ELB health checks", "is unable to consistently start tasks"];

    /// <summary>The consequences, in order of time.</summary>
    /// <param name="reversions">The reversions under investigation.</param>
    /// <param name="deployments">The deployments of the services concerned.</param>
    /// <param name="account">The account's answers; null where there is no account.</param>
    public static IReadOnlyList<ImpactItem> Of(IReadOnlyList<EcsReversion> reversions, IReadOnlyList<EcsDeployment> deployments, Snapshot? account)
        => [.. Failures(reversions, deployments)
            .Concat(account is null ? [] : Complaints(reversions, account).Concat(Alarms(reversions, deployments, account)))
            .OrderBy(item => item.Time)
            .ThenBy(item => item.Subject, StringComparer.Ordinal)
            .ThenBy(item => item.Description, StringComparer.Ordinal)];

    private static IEnumerable<ImpactItem> Failures(IReadOnlyList<EcsReversion> reversions, IReadOnlyList<EcsDeployment> deployments)
    {
        var concerned = reversions.SelectMany(reversion => reversion.Deployments).ToHashSet(StringComparer.Ordinal);
        foreach (var deployment in deployments.Where(deployment => concerned.Contains(deployment.Id)))
        {
            var subject = $"{deployment.Cluster}/{deployment.Service}";
            if (deployment.FailedTasks is > 0 and { } failed)
            {
                yield return new ImpactItem
                {
                    Time = deployment.FinishedAt ?? deployment.StartedAt,
                    Subject = subject,
                    Description = string.Create(CultureInfo.InvariantCulture, $"{failed} task(s) failed in the deployment of {deployment.To}"),
                    Evidence = deployment.Evidence[0],
                };
            }

            foreach (var alarm in deployment.TriggeredAlarms)
            {
                yield return new ImpactItem
                {
                    Time = deployment.RollbackStartedAt ?? deployment.StartedAt,
                    Subject = subject,
                    Description = $"the alarm {alarm} went off in the deployment of {deployment.To}",
                    Evidence = deployment.Evidence[0],
                };
            }
        }
    }

    private static IEnumerable<ImpactItem> Complaints(IReadOnlyList<EcsReversion> reversions, Snapshot account)
        => from document in account.Of("ecs", "describe-services")
           from service in document.Content.Items("services").Select(listed => listed.Item)
           let times = TimesOf(reversions, service)
           from told in service.Items("events").Select(listed => listed.Item)
           let message = told.Text("message")
           let time = told.Time("createdAt")
           where message is not null && time is not null && times.Exists(at => (time.Value - at).Duration() <= s_around)
               && s_complaints.Any(complaint => message.Contains(complaint, StringComparison.OrdinalIgnoreCase))
           // One complaint about many tasks is one consequence.
           group time.Value by (Subject: $"{ArnName.ShortName(service.Text("clusterArn") ?? "")}/{service.Text("serviceName")}", Message: Tasks().Replace(message, "").TrimEnd('.'), document.Source) into same
           select new ImpactItem
           {
               Time = same.Min(),
               Subject = same.Key.Subject,
               Description = $"ECS says: \"{same.Key.Message}\"{(same.Count() == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({same.Count()} times, {CauseText.At(same.Min())} to {CauseText.At(same.Max())})"))}",
               Evidence = new Evidence { Source = same.Key.Source, Field = "services[].events[]", Time = same.Min() },
           };

    // An alarm that changed its state around a step back, and that names the service or one of its parts.
    private static IEnumerable<ImpactItem> Alarms(IReadOnlyList<EcsReversion> reversions, IReadOnlyList<EcsDeployment> deployments, Snapshot account)
    {
        var told = deployments.SelectMany(deployment => deployment.TriggeredAlarms).ToHashSet(StringComparer.Ordinal);
        foreach (var document in account.Of("cloudwatch", "describe-alarms"))
        {
            foreach (var (alarm, _) in document.Content.Items("MetricAlarms"))
            {
                if (alarm.Text("AlarmName") is { } name && !told.Contains(name) && alarm.Text("StateValue") == "ALARM"
                    && alarm.Time("StateUpdatedTimestamp") is { } time
                    && reversions.FirstOrDefault(reversion => (time - reversion.Time).Duration() <= s_around && Concerns(alarm, reversion)) is { } concerned)
                {
                    yield return new ImpactItem
                    {
                        Time = time,
                        Subject = $"{concerned.Cluster}/{concerned.Service}",
                        Description = $"the alarm {name} went off, and is in ALARM still",
                        Evidence = new Evidence { Source = document.Source, Field = $"MetricAlarms[{name}].StateValue", Time = time },
                    };
                }
            }
        }
    }

    private static bool Concerns(JsonElement alarm, EcsReversion reversion)
    {
        var dimensions = alarm.Items("Dimensions").Concat(alarm.Items("Metrics").SelectMany(query => query.Item.Member("MetricStat").Member("Metric").Items("Dimensions")))
            .ToLookup(dimension => dimension.Item.Text("Name"), dimension => dimension.Item.Text("Value"));
        return dimensions["ServiceName"].Contains(reversion.Service, StringComparer.Ordinal)
            && (!dimensions["ClusterName"].Any() || dimensions["ClusterName"].Contains(reversion.Cluster, StringComparer.Ordinal));
    }

    private static List<DateTimeOffset> TimesOf(IReadOnlyList<EcsReversion> reversions, JsonElement service)
    {
        var name = service.Text("serviceName");
        var cluster = ArnName.ShortName(service.Text("clusterArn") ?? "");
        return [.. reversions.Where(reversion => reversion.Service == name && reversion.Cluster == cluster).Select(reversion => reversion.Time)];
    }

    [GeneratedRegex(@"\((task|instance|task-id) [^()]*\) ?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tasks();
}

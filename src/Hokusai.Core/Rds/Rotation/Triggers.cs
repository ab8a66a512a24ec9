using System.Text.Json;
using Hokusai.Core.Access;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>
/// Reads what starts what: <c>aws events list-rules</c> with <c>list-targets-by-rule</c>, and <c>aws scheduler list-schedules</c> with <c>get-schedule</c>.
/// </summary>
internal static class Triggers
{
    public static IReadOnlyList<Trigger> Read(Snapshot snapshot) => [.. Rules(snapshot), .. Schedules(snapshot)];

    private static IEnumerable<Trigger> Rules(Snapshot snapshot)
    {
        foreach (var document in snapshot.Of("events", "list-rules"))
        {
            foreach (var (rule, index) in document.Content.Items("Rules"))
            {
                if (rule.Text("Name") is not { } name)
                {
                    continue;
                }

                foreach (var target in TargetsOf(snapshot, document.Key, rule, name).Where(target => target.Text("Arn") is not null))
                {
                    yield return new Trigger
                    {
                        Kind = PasswordRotatorKind.EventRule,
                        Name = name,
                        Arn = rule.Text("Arn"),
                        Schedule = rule.Text("ScheduleExpression") ?? "on events",
                        IsEnabled = rule.Text("State") != "DISABLED",
                        TargetArn = target.Text("Arn")!,
                        RoleArn = target.Text("RoleArn") ?? rule.Text("RoleArn"),
                        Input = target.Text("Input"),
                        TaskDefinitionArn = target.Member("EcsParameters").Text("TaskDefinitionArn"),
                        Evidence = new Evidence { Source = document.Source, Field = $"Rules[{index}]" },
                    };
                }
            }
        }
    }

    // The answer does not name its rule: the question does, by name or ARN, with or without the bus before it.
    private static IEnumerable<JsonElement> TargetsOf(Snapshot snapshot, SnapshotKey asked, JsonElement rule, string name)
    {
        var bus = rule.Text("EventBusName") ?? "default";
        return snapshot.Of("events", "list-targets-by-rule")
            .Where(document => IsSame(document.Key.AccountId, asked.AccountId) && IsSame(document.Key.Region, asked.Region)
                && document.Key.Subject is { } subject && (subject == name || subject == rule.Text("Arn") || subject == $"{bus}/{name}"))
            .Take(1)
            .SelectMany(document => document.Content.Items("Targets").Select(target => target.Item));
    }

    // Files do not always tell where they were asked for.
    private static bool IsSame(string left, string right) => left.Length == 0 || right.Length == 0 || left == right;

    private static IEnumerable<Trigger> Schedules(Snapshot snapshot)
    {
        var described = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in snapshot.Of("scheduler", "get-schedule"))
        {
            if (Schedule(document, document.Content, place: null) is { } schedule)
            {
                described.Add(schedule.Arn ?? schedule.Name);
                yield return schedule;
            }
        }

        // The list tells the target alone; it stands in for schedules that were not described one by one.
        foreach (var document in snapshot.Of("scheduler", "list-schedules"))
        {
            foreach (var (item, index) in document.Content.Items("Schedules"))
            {
                if (Schedule(document, item, $"Schedules[{index}]") is { } schedule && !described.Contains(schedule.Arn ?? schedule.Name))
                {
                    yield return schedule;
                }
            }
        }
    }

    private static Trigger? Schedule(SnapshotDocument document, JsonElement schedule, string? place)
    {
        var target = schedule.Member("Target");
        if (schedule.Text("Name") is not { } name || target.Text("Arn") is not { } targetArn)
        {
            return null;
        }

        return new Trigger
        {
            Kind = PasswordRotatorKind.Schedule,
            Name = name,
            Arn = schedule.Text("Arn"),
            Schedule = schedule.Text("ScheduleExpression"),
            IsEnabled = schedule.Text("State") != "DISABLED",
            TargetArn = targetArn,
            RoleArn = target.Text("RoleArn"),
            Input = target.Text("Input"),
            TaskDefinitionArn = target.Member("EcsParameters").Text("TaskDefinitionArn"),
            Evidence = new Evidence { Source = document.Source, Field = place },
        };
    }
}

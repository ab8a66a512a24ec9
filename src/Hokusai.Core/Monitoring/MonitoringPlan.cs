namespace Hokusai.Core.Monitoring;

/// <summary>What has to be done so that there is what is wanted.</summary>
/// <param name="Changes">One for each resource, in the order in which they are to be made.</param>
/// <param name="Problems">What cannot be done, and why.</param>
public sealed record MonitoringPlan(IReadOnlyList<PlannedChange> Changes, IReadOnlyList<ReadProblem> Problems)
{
    /// <summary>The plan.</summary>
    /// <param name="name">The monitoring's name: only what carries it is changed or removed.</param>
    /// <param name="desired">What is wanted.</param>
    /// <param name="inventory">What there is.</param>
    /// <param name="removed">The parts of which everything is removed that is not wanted.</param>
    public static MonitoringPlan Of(string name, IReadOnlyList<DesiredResource> desired, MonitoringInventory inventory, MonitoringParts removed)
    {
        ArgumentNullException.ThrowIfNull(desired);
        ArgumentNullException.ThrowIfNull(inventory);
        var problems = new List<ReadProblem>(inventory.Problems);
        desired = ConfigRecording.Fit(desired, inventory, problems);
        var existing = inventory.Resources.ToLookup(resource => (resource.Type, resource.Name));
        var removable = MonitoringPartTypes.Of(removed);
        var changes = new List<PlannedChange>();
        foreach (var type in desired.Select(resource => resource.Type).Concat(removable).Distinct(StringComparer.Ordinal).Where(inventory.UnreadTypes.Contains))
        {
            problems.Add(new ReadProblem
            {
                Source = type,
                ErrorId = MonitoringErrorIds.TypeUnread,
                Reason = "What there is of this type could not be read, so that nothing of it is made, changed or removed.",
                Advice = "Allow what is missing, and run it again.",
            });
        }

        var foreign = desired.SelectMany(wanted => existing[(wanted.Type, wanted.Name)]).Where(found => found.Owner != name).ToHashSet();
        problems.AddRange(foreign.Select(found => NotOwned(found, name)));
        foreach (var wanted in desired
            .Where(wanted => !inventory.UnreadTypes.Contains(wanted.Type) && !foreign.Any(found => StandsInTheWay(found, wanted)))
            .OrderBy(wanted => MonitoringTypes.OrderOf(wanted.Type)))
        {
            var found = existing[(wanted.Type, wanted.Name)].FirstOrDefault();
            IReadOnlyList<MonitoringDifference> differences = [.. MonitoringComparison.Compare(wanted, found), .. AliasTarget.Compare(wanted, found, desired, inventory)];
            var action = found is null ? MonitoringAction.Create : differences.Count > 0 ? MonitoringAction.Update : MonitoringAction.Unchanged;
            changes.Add(new PlannedChange(action, wanted, found, differences));
        }

        var kept = desired.Select(wanted => (wanted.Type, wanted.Name)).ToHashSet();
        changes.AddRange(inventory.Resources
            .Where(resource => removable.Contains(resource.Type) && !inventory.UnreadTypes.Contains(resource.Type) && !foreign.Any(StandsInEveryonesWay))
            .Where(resource => resource.Owner == name && !kept.Contains((resource.Type, resource.Name)))
            .OrderByDescending(resource => MonitoringTypes.OrderOf(resource.Type))
            .Select(resource => new PlannedChange(MonitoringAction.Remove, null, resource, [])));
        return new MonitoringPlan(changes, problems);
    }

    /// <summary>
    /// Nobody else's resource is changed; and where it is one that all others tell or are encrypted with, nothing at all is done: alarms would tell somebody else's topic.
    /// </summary>
    private static bool StandsInTheWay(ExistingResource found, DesiredResource wanted)
        => StandsInEveryonesWay(found)
            || (found.Type == wanted.Type && found.Name == wanted.Name)
            || (found.Type == "aws_cloudwatch_event_rule" && wanted.Type == "aws_cloudwatch_event_target" && wanted.Name.StartsWith($"{found.Name}/", StringComparison.Ordinal));

    private static bool StandsInEveryonesWay(ExistingResource found) => found.Type is "aws_kms_key" or "aws_kms_alias" or "aws_sns_topic" or "aws_sqs_queue";

    private static ReadProblem NotOwned(ExistingResource found, string name) => new()
    {
        Source = found.Name,
        ErrorId = MonitoringErrorIds.NotOwned,
        Reason = $"There is a resource of type {found.Type} with this name already, and it {(found.Owner is null ? $"does not carry the tag {MonitoringTags.Owner}" : $"belongs to the monitoring '{found.Owner}'")}: it is left alone.",
        Advice = $"Choose another name for the monitoring (-Name), or give it the tag {MonitoringTags.Owner}={name} if it is to be taken over.",
    };
}

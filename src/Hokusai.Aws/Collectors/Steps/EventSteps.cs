using Hokusai.Aws.Services.EventBridge;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>Event buses, rules and their targets.</summary>
internal static class EventSteps
{
    private static readonly CollectionStep s_buses = CollectionStep.Once(new ListEventBusesRequest());

    private static readonly CollectionStep s_rules = CollectionStep.Each(
        bus => new ListRulesRequest { EventBusName = bus.Subject }, s_buses.Items("EventBuses", "Name"));

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        s_buses,
        s_rules,
        // A rule's name is its own on its bus only.
        CollectionStep.Each(
            rule => new ListTargetsByRuleRequest { Rule = rule.Text("Name"), EventBusName = rule.Text("EventBusName") }, s_rules.Items("Rules", "Arn")),
        CollectionStep.Each(rule => new ListTagsForResourceRequest { ResourceARN = rule.Subject }, s_rules.Items("Rules", "Arn")),
    ];
}

using static Hokusai.Core.Monitoring.Notification.PlanNames;

namespace Hokusai.Core.Monitoring.Config;

/// <summary>Which managed rules of AWS Config are wanted, and, where asked for, the recorder that they need.</summary>
public static class ConfigRulesPlan
{
    // The longest list of a rule's parameters: https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigRule.html
    private const int MaximumParameters = 1024;
    private const string Daily = "TwentyFour_Hours";

    private const string Price = "Each evaluation costs $0.001, less from 100,000 a month on, beside the configuration items that the recorder writes ($0.003 each): https://aws.amazon.com/config/pricing/.";

    /// <summary>
    /// The rules for what is monitored that the Region has. They judge all resources of their types in the Region: Config limits a rule to one resource or to a tag only.
    /// </summary>
    /// <param name="settings">How the monitoring is wanted.</param>
    /// <param name="targets">What is monitored.</param>
    /// <param name="createsRecorder">
    /// Whether a recorder and a delivery channel are wanted, too. A Region takes one of each, so that they are asked for where there is none only. The recorder
    /// records the rules' types alone.
    /// </param>
    /// <param name="deliveryBucket">The bucket that a new delivery channel writes to; null where none is wanted.</param>
    /// <exception cref="ArgumentException">A recorder is wanted, and no bucket is named.</exception>
    /// <exception cref="FormatException">The monitoring's name is none, or a rule is about more names than Config takes.</exception>
    public static IReadOnlyList<DesiredResource> Of(MonitoringSettings settings, MonitoringTargets targets, bool createsRecorder, string? deliveryBucket)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(targets);
        var rules = ManagedRules.Of(targets).Where(rule => !rule.MissingIn.Contains(targets.Region, StringComparer.Ordinal)).ToList();
        var resources = rules.Select(rule => Rule(settings, rule));
        if (!createsRecorder)
        {
            return [.. resources];
        }

        return string.IsNullOrEmpty(deliveryBucket)
            ? throw new ArgumentException("A recorder of AWS Config needs a delivery channel, and that a bucket to write to. Name a bucket whose policy lets config.amazonaws.com write to it.", nameof(deliveryBucket))
            : [.. ConfigRecorder.Of(settings, targets, [.. rules.SelectMany(rule => rule.Types)], deliveryBucket), .. resources];
    }

    private static DesiredResource Rule(MonitoringSettings settings, ManagedRule rule)
    {
        var parameters = Map(rule.Parameters.Select(parameter => (parameter.Key, AttributeValue.FromString(parameter.Value)))).ToString();
        if (parameters.Length > MaximumParameters)
        {
            throw new FormatException($"The parameters of the Config rule {rule.Page} have {parameters.Length} characters; Config takes {MaximumParameters}. Monitor fewer buckets or log groups under one name.");
        }

        List<(string, AttributeValue)> attributes =
        [
            ("name", Name(settings, rule.Page)),
            ("description", rule.Why),
            ("source", AttributeValue.List([Map(("owner", "AWS"), ("source_identifier", rule.Identifier))])),
            ("tags", Tags(settings)),
        ];

        // A rule that runs by the clock has no scope, one that changes set off no clock.
        attributes.Add(rule.Types.Count > 0
            ? ("scope", AttributeValue.List([Map(("compliance_resource_types", AttributeValue.Set(rule.Types.Select(AttributeValue.FromString))))]))
            : ("maximum_execution_frequency", Daily));
        if (rule.Parameters.Count > 0)
        {
            attributes.Add(("input_parameters", parameters));
        }

        return new()
        {
            Type = "aws_config_config_rule",
            Name = Name(settings, rule.Page),
            Label = Label(rule.Page),
            Attributes = Map(attributes),
            Reason = $"Finds: {rule.Why} Needs a recorder in the Region{(rule.Types.Count > 0 ? $" for {string.Join(", ", rule.Types)}" : "")}. {Price}",
        };
    }
}

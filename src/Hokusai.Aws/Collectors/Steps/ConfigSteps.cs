using Hokusai.Aws.Services.Config;

namespace Hokusai.Aws.Collectors.Steps;

/// <summary>AWS Config: whether it records, what it watches and what it found.</summary>
internal static class ConfigSteps
{
    private static readonly CollectionStep s_rules = CollectionStep.Once(new DescribeConfigRulesRequest());

    public static IReadOnlyList<CollectionStep> All { get; } =
    [
        CollectionStep.Once(new DescribeConfigurationRecordersRequest()),
        CollectionStep.Once(new DescribeConfigurationRecorderStatusRequest()),
        CollectionStep.Once(new DescribeDeliveryChannelsRequest()),
        s_rules,
        CollectionStep.Each(rule => new ListTagsForResourceRequest { ResourceArn = rule.Subject }, s_rules.Items("ConfigRules", "ConfigRuleArn")),
        CollectionStep.Once(new DescribeComplianceByConfigRuleRequest()),
    ];
}

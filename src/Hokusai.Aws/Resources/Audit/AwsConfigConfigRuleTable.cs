using Hokusai.Aws.Resources.Reading;
using static Hokusai.Aws.Resources.Reading.Collections;
using static Hokusai.Aws.Resources.Reading.Values;

namespace Hokusai.Aws.Resources.Audit;

/// <summary>Rules of AWS Config that somebody made; those that a service made for itself are not Terraform's.</summary>
internal static class AwsConfigConfigRuleTable
{
    private static readonly AnswerAbout s_tags = new("configservice", "list-tags-for-resource", String("ConfigRuleArn"));

    public static ResourceTable Table { get; } = new()
    {
        Type = "aws_config_config_rule",
        Listing = new("configservice", "describe-config-rules", "ConfigRules[]") { Where = Has("CreatedBy").Select(static created => created.Bool == false) },
        Id = String("ConfigRuleName"),
        Arn = String("ConfigRuleArn"),
        Attributes = new()
        {
            ["arn"] = String("ConfigRuleArn"),
            ["description"] = String("Description"),
            ["evaluation_mode"] = BlockSet("EvaluationModes[]", new() { ["mode"] = String("Mode") }),
            ["id"] = String("ConfigRuleName"),
            ["input_parameters"] = Json("InputParameters"),
            ["maximum_execution_frequency"] = String("MaximumExecutionFrequency"),
            ["name"] = String("ConfigRuleName"),
            ["rule_id"] = String("ConfigRuleId"),
            ["scope"] = Block("Scope", new()
            {
                ["compliance_resource_id"] = String("ComplianceResourceId"),
                ["compliance_resource_types"] = StringSet("ComplianceResourceTypes[]"),
                ["tag_key"] = String("TagKey"),
                ["tag_value"] = String("TagValue"),
            }),
            ["source"] = Source(),
            ["tags"] = s_tags.Tell(OptionalTags("Tags")),
            ["tags_all"] = s_tags.Tell(OptionalTags("Tags")),
        },
    };

    private static ValueSource Source() => Block("Source", new()
    {
        ["custom_policy_details"] = Block("CustomPolicyDetails", new()
        {
            ["enable_debug_log_delivery"] = Bool("EnableDebugLogDelivery", absent: false),
            ["policy_runtime"] = String("PolicyRuntime"),
            ["policy_text"] = String("PolicyText"),
        }),
        ["owner"] = String("Owner"),
        ["source_detail"] = BlockSet("SourceDetails[]", new()
        {
            ["event_source"] = String("EventSource"),
            ["maximum_execution_frequency"] = String("MaximumExecutionFrequency"),
            ["message_type"] = String("MessageType"),
        }),
        ["source_identifier"] = String("SourceIdentifier"),
    });
}

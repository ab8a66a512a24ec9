using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Resources.Audit;
using Hokusai.Aws.Services.Config;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>Rules of AWS Config, with what they find as their status.</summary>
internal sealed class ConfigRuleKind(IAwsConnection connection) : MonitoringKind(connection)
{
    // https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByConfigRule.html
    private const int RulesAtOnce = 25;

    public override string Type => "aws_config_config_rule";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await reading.AskAsync(new DescribeConfigRulesRequest()).ConfigureAwait(false);
        var rules = await reading.ReadAsync(
            AwsConfigConfigRuleTable.Table, rule => [reading.AskForOwnerAsync(new ListTagsForResourceRequest { ResourceArn = rule.Arn }, rule.Arn!)]).ConfigureAwait(false);
        var compliance = await ComplianceAsync(reading, [.. rules.Select(rule => rule.Name)]).ConfigureAwait(false);
        return [.. rules.Select(rule => ExistingResources.Of(rule, status: compliance.GetValueOrDefault(rule.Name)))];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        if (existing is null || Merging.Changed(desired, existing).Any(attribute => attribute != "tags"))
        {
            var rule = new PutConfigRuleRequest { ConfigRule = RuleOf(desired.Name, Merging.Of(desired, existing)), Tags = desired.Attributes.Pairs("tags", TagOf) };
            await Connection.SendAsync(rule, cancellationToken).ConfigureAwait(false);
        }

        if (existing is not null && TagChanges.Of(desired, existing, TagOf) is { } tags)
        {
            await Connection.SendAsync(new TagResourceRequest { ResourceArn = existing.Arn, Tags = tags }, cancellationToken).ConfigureAwait(false);
        }

        return Result(desired, existing, status: existing?.Status);
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken)
        => UnlessGoneAsync(() => Connection.SendAsync(new DeleteConfigRuleRequest { ConfigRuleName = existing.Name }, cancellationToken), "NoSuchConfigRuleException");

    private static async Task<IReadOnlyDictionary<string, string?>> ComplianceAsync(KindReading reading, IReadOnlyList<string> names)
    {
        var compliance = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var some in names.Chunk(RulesAtOnce))
        {
            var answer = await reading.TryAskAsync(new DescribeComplianceByConfigRuleRequest { ConfigRuleNames = some }, some[0]).ConfigureAwait(false);
            if (answer is { } told && told.TryGetProperty("ComplianceByConfigRules", out var rules))
            {
                foreach (var rule in rules.EnumerateArray())
                {
                    compliance[CollectionItem.TextOf(rule, "ConfigRuleName") ?? ""] = rule.TryGetProperty("Compliance", out var found) ? CollectionItem.TextOf(found, "ComplianceType") : null;
                }
            }
        }

        return compliance;
    }

    private static ConfigRule RuleOf(string name, AttributeValue rule) => new()
    {
        ConfigRuleName = name,
        Description = rule.Text("description"),
        EvaluationModes = rule.Blocks("evaluation_mode", mode => new EvaluationModeConfiguration { Mode = mode.Text("mode") }),
        InputParameters = rule.Text("input_parameters"),
        MaximumExecutionFrequency = rule.Text("maximum_execution_frequency"),
        Scope = rule.Block("scope") is { } scope
            ? new ConfigScope
            {
                ComplianceResourceId = scope.Text("compliance_resource_id"),
                ComplianceResourceTypes = scope.Texts("compliance_resource_types"),
                TagKey = scope.Text("tag_key"),
                TagValue = scope.Text("tag_value"),
            }
            : null,
        Source = rule.Block("source") is { } source
            ? new Source
            {
                CustomPolicyDetails = source.Block("custom_policy_details") is { } policy
                    ? new CustomPolicyDetails
                    {
                        EnableDebugLogDelivery = policy.Flag("enable_debug_log_delivery"),
                        PolicyRuntime = policy.Text("policy_runtime"),
                        PolicyText = policy.Text("policy_text"),
                    }
                    : null,
                Owner = source.Text("owner"),
                SourceDetails = source.Blocks("source_detail", detail => new SourceDetail
                {
                    EventSource = detail.Text("event_source"),
                    MaximumExecutionFrequency = detail.Text("maximum_execution_frequency"),
                    MessageType = detail.Text("message_type"),
                }),
                SourceIdentifier = source.Text("source_identifier"),
            }
            : null,
    };

    private static Tag TagOf(string key, string value) => new() { Key = key, Value = value };
}

using System.Text.Json;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Resources.Audit;
using Hokusai.Aws.Services.Config;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>Rules of AWS Config, with what they found.</summary>
internal sealed class ConfigRuleKind(IAwsConnection connection) : MonitoringKind(connection)
{
    /// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByConfigRule.html</summary>
    internal const int RulesAtOnce = 25;

    private static readonly ConfigCompliance s_unknown = new() { State = ConfigCompliance.Unknown };

    public override string Type => "aws_config_config_rule";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await reading.AskAsync(new DescribeConfigRulesRequest()).ConfigureAwait(false);
        var rules = await reading.ReadAsync(
            AwsConfigConfigRuleTable.Table, rule => [reading.AskForOwnerAsync(new ListTagsForResourceRequest { ResourceArn = rule.Arn }, rule.Arn!)]).ConfigureAwait(false);
        var compliance = await ComplianceAsync(reading, [.. rules.Select(rule => rule.Name)]).ConfigureAwait(false);
        return [.. rules.Select(rule => Existing(rule, compliance.GetValueOrDefault(rule.Name) ?? s_unknown))];
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

        return Result(desired, existing, status: existing?.Status) with { Compliance = existing?.Compliance };
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken)
        => UnlessGoneAsync(() => Connection.SendAsync(new DeleteConfigRuleRequest { ConfigRuleName = existing.Name }, cancellationToken), "NoSuchConfigRuleException");

    private static async Task<IReadOnlyDictionary<string, ConfigCompliance>> ComplianceAsync(KindReading reading, IReadOnlyList<string> names)
    {
        var compliance = new Dictionary<string, ConfigCompliance>(StringComparer.Ordinal);
        foreach (var some in names.Chunk(RulesAtOnce))
        {
            var answer = await reading.TryAskAsync(new DescribeComplianceByConfigRuleRequest { ConfigRuleNames = some }, some[0]).ConfigureAwait(false);
            foreach (var rule in answer?.Deserialize<DescribeComplianceByConfigRuleResponse>(WireJson.Answers(ConfigService.Service))?.ComplianceByConfigRules ?? [])
            {
                if (rule is { ConfigRuleName: { } name, Compliance: { ComplianceType: { } state } found })
                {
                    compliance[name] = new()
                    {
                        State = state,
                        NonCompliantResources = found.ComplianceContributorCount?.CappedCount,
                        IsCapped = found.ComplianceContributorCount?.CapExceeded == true,
                    };
                }
            }
        }

        return compliance;
    }

    private static ExistingResource Existing(Resource rule, ConfigCompliance compliance) => ExistingResources.Of(rule, status: compliance.State) with { Compliance = compliance };

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

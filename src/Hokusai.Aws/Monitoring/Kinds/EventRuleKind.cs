using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Resources.Monitoring;
using Hokusai.Aws.Services.EventBridge;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Limits;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>Rules of EventBridge on the default bus.</summary>
internal sealed class EventRuleKind(IAwsConnection connection, MonitoringQuotas quotas) : MonitoringKind(connection)
{
    public override string Type => "aws_cloudwatch_event_rule";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await reading.AskAsync(new ListRulesRequest { NamePrefix = reading.Prefix }).ConfigureAwait(false);
        var rules = await reading.ReadAsync(
            AwsCloudwatchEventRuleTable.Table, rule => [reading.AskForOwnerAsync(new ListTagsForResourceRequest { ResourceARN = rule.Arn }, rule.Arn!)]).ConfigureAwait(false);
        return [.. rules.Select(rule => ExistingResources.Of(rule))];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        var arn = existing?.Arn;
        if (existing is null || Merging.Changed(desired, existing).Any(attribute => attribute != "tags"))
        {
            var rule = RequestOf(desired.Name, Merging.Of(desired, existing, (["is_enabled"], ["state"])));
            if (existing is null)
            {
                await RefuseOneTooManyAsync(desired, rule.EventBusName, cancellationToken).ConfigureAwait(false);
                rule = rule with { Tags = desired.Attributes.Pairs("tags", TagOf) };
            }

            arn = (await Connection.SendAsync(rule, cancellationToken).ConfigureAwait(false)).RuleArn ?? arn;
        }

        // Putting a rule that is there ignores tags: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html
        if (existing is not null && TagChanges.Of(desired, existing, TagOf) is { } tags)
        {
            await Connection.SendAsync(new TagResourceRequest { ResourceARN = arn, Tags = tags }, cancellationToken).ConfigureAwait(false);
        }

        return Result(desired, existing, arn);
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken) => UnlessGoneAsync(
        async () =>
        {
            var bus = existing.Attributes.Text("event_bus_name");
            // A rule that has targets cannot be deleted, be they whose they may.
            var targets = await Connection.TargetIdsAsync(existing.Name, bus, cancellationToken).ConfigureAwait(false);
            if (targets.Count > 0)
            {
                await Connection.SendAsync(new RemoveTargetsRequest { Rule = existing.Name, EventBusName = bus, Ids = targets }, cancellationToken).ConfigureAwait(false);
            }

            await Connection.SendAsync(new DeleteRuleRequest { Name = existing.Name, EventBusName = bus }, cancellationToken).ConfigureAwait(false);
        },
        "ResourceNotFoundException");

    private async Task RefuseOneTooManyAsync(DesiredResource desired, string? bus, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var page in Connection.PagesAsync(new ListRulesRequest { EventBusName = bus }, cancellationToken).ConfigureAwait(false))
        {
            names.UnionWith((page.Rules ?? []).Select(rule => rule.Name!));
        }

        // A rule that another run made meanwhile is replaced, and is none more.
        if (!names.Contains(desired.Name) && quotas.OneMoreRule(desired, names.Count) is { } problem)
        {
            throw new MonitoringException(problem);
        }
    }

    private static PutRuleRequest RequestOf(string name, AttributeValue rule) => new()
    {
        Name = name,
        Description = rule.Text("description"),
        EventBusName = rule.Text("event_bus_name"),
        EventPattern = rule.Text("event_pattern"),
        RoleArn = rule.Text("role_arn"),
        ScheduleExpression = rule.Text("schedule_expression"),
        State = rule.Text("state") ?? (rule.Flag("is_enabled") == false ? "DISABLED" : "ENABLED"),
    };

    private static Tag TagOf(string key, string value) => new() { Key = key, Value = value };
}

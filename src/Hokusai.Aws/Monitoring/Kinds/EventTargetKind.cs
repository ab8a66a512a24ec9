using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Resources.Monitoring;
using Hokusai.Aws.Services.EventBridge;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Limits;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>What rules start; each belongs to whom its rule belongs to.</summary>
internal sealed class EventTargetKind(IAwsConnection connection, MonitoringQuotas quotas) : MonitoringKind(connection)
{
    public override string Type => "aws_cloudwatch_event_target";

    public override string ParentType => "aws_cloudwatch_event_rule";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await Task.WhenAll(reading.Parents.Select(rule => reading.AskAsync(
            new ListTargetsByRuleRequest { Rule = rule.Name, EventBusName = rule.Attributes.Text("event_bus_name") }, rule.Arn))).ConfigureAwait(false);
        var owners = reading.Parents.ToDictionary(rule => rule.Name, rule => rule.Owner, StringComparer.Ordinal);
        return [.. reading.Read(AwsCloudwatchEventTargetTable.Table).Select(target => ExistingResources.Of(target, owner: owners.GetValueOrDefault(target.Name.Split('/')[0])))];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        var target = Merging.Of(desired, existing, (["input"], ["input_path"]), (["input"], ["input_transformer"]), (["input_path"], ["input_transformer"]));
        var (rule, bus) = (target.Text("rule"), target.Text("event_bus_name"));
        if (existing is null)
        {
            var others = await Connection.TargetIdsAsync(rule!, bus, cancellationToken).ConfigureAwait(false);
            if (!others.Contains(target.Text("target_id"), StringComparer.Ordinal) && quotas.OneMoreTarget(desired, others.Count) is { } problem)
            {
                throw new MonitoringException(problem);
            }
        }

        var answer = await Connection.SendAsync(new PutTargetsRequest { Rule = rule, EventBusName = bus, Targets = [TargetOf(target)] }, cancellationToken).ConfigureAwait(false);
        if (answer.FailedEntries is [var failed, ..])
        {
            throw Refused(desired.Name, failed.ErrorCode, failed.ErrorMessage);
        }

        return Result(desired, existing);
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken) => UnlessGoneAsync(
        async () =>
        {
            var answer = await Connection.SendAsync(
                new RemoveTargetsRequest
                {
                    Rule = existing.Attributes.Text("rule"),
                    EventBusName = existing.Attributes.Text("event_bus_name"),
                    Ids = [existing.Attributes.Text("target_id")!],
                },
                cancellationToken).ConfigureAwait(false);
            if (answer.FailedEntries is [{ ErrorCode: not "ResourceNotFoundException" } failed, ..])
            {
                throw Refused(existing.Name, failed.ErrorCode, failed.ErrorMessage);
            }
        },
        "ResourceNotFoundException");

    private static Target TargetOf(AttributeValue target) => new()
    {
        Arn = target.Text("arn"),
        DeadLetterConfig = target.Block("dead_letter_config") is { } queue ? new DeadLetterConfig { Arn = queue.Text("arn") } : null,
        Id = target.Text("target_id"),
        Input = target.Text("input"),
        InputPath = target.Text("input_path"),
        InputTransformer = target.Block("input_transformer") is { } transformer
            ? new InputTransformer { InputPathsMap = transformer.TextMap("input_paths"), InputTemplate = transformer.Text("input_template") }
            : null,
        RetryPolicy = target.Block("retry_policy") is { } retry
            ? new RetryPolicy { MaximumEventAgeInSeconds = retry.Integer("maximum_event_age_in_seconds"), MaximumRetryAttempts = retry.Integer("maximum_retry_attempts") }
            : null,
        RoleArn = target.Text("role_arn"),
    };

    private static MonitoringException Refused(string target, string? code, string? message) => new(new ReadProblem
    {
        Source = $"aws_cloudwatch_event_target {target}",
        ErrorId = MonitoringStoreErrorIds.EntryRefused,
        Reason = $"EventBridge answered, and did not take the target: {code}: {message}",
        Advice = "Run it again; where it stays so, the message says what is wrong with the target.",
    });
}

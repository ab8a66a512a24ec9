using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Resources.Messaging;
using Hokusai.Aws.Services.Sqs;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>Queues.</summary>
internal sealed class QueueKind(IAwsConnection connection) : MonitoringKind(connection)
{
    // Without it, ListQueues ends after a page and does not say so: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html
    private const int QueuesAtOnce = 1000;

    private const string ArnAttribute = "QueueArn";

    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
    private static readonly (string Attribute, string Name)[] s_settings =
    [
        ("delay_seconds", "DelaySeconds"),
        ("kms_data_key_reuse_period_seconds", "KmsDataKeyReusePeriodSeconds"),
        ("kms_master_key_id", "KmsMasterKeyId"),
        ("max_message_size", "MaximumMessageSize"),
        ("message_retention_seconds", "MessageRetentionPeriod"),
        ("policy", "Policy"),
        ("receive_wait_time_seconds", "ReceiveMessageWaitTimeSeconds"),
        ("redrive_allow_policy", "RedriveAllowPolicy"),
        ("redrive_policy", "RedrivePolicy"),
        ("sqs_managed_sse_enabled", "SqsManagedSseEnabled"),
        ("visibility_timeout_seconds", "VisibilityTimeout"),
    ];

    public override string Type => "aws_sqs_queue";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        await reading.AskAsync(new ListQueuesRequest { QueueNamePrefix = reading.Prefix, MaxResults = QueuesAtOnce }).ConfigureAwait(false);
        var queues = await reading.ReadAsync(AwsSqsQueueTable.Table, queue =>
        [
            reading.AskAboutAsync(new GetQueueAttributesRequest { QueueUrl = queue.Id, AttributeNames = ["All"] }, queue.Id),
            reading.AskForOwnerAsync(new ListQueueTagsRequest { QueueUrl = queue.Id }, queue.Id),
        ]).ConfigureAwait(false);
        return [.. queues.Select(queue => ExistingResources.Of(queue))];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
        => existing is null
            ? await CreateAsync(desired, cancellationToken).ConfigureAwait(false)
            : await ChangeAsync(desired, existing, cancellationToken).ConfigureAwait(false);

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken) => UnlessGoneAsync(
        () => Connection.SendAsync(new DeleteQueueRequest { QueueUrl = existing.Id }, cancellationToken),
        "QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue");

    private async Task<ExistingResource> CreateAsync(DesiredResource desired, CancellationToken cancellationToken)
    {
        // Answers with the same queue when it is made twice.
        var made = await Connection.SendAsync(
            new CreateQueueRequest { QueueName = desired.Name, Attributes = Settings(desired, _ => true), Tags = desired.Attributes.TextMap("tags") }, cancellationToken).ConfigureAwait(false);
        var arn = desired.Arn ?? await ArnOfAsync(made.QueueUrl, cancellationToken).ConfigureAwait(false);
        return Result(desired, existing: null, arn, made.QueueUrl);
    }

    private async Task<ExistingResource> ChangeAsync(DesiredResource desired, ExistingResource existing, CancellationToken cancellationToken)
    {
        var settings = Settings(desired, Merging.Changed(desired, existing).Contains);
        if (settings.Count > 0)
        {
            await Connection.SendAsync(new SetQueueAttributesRequest { QueueUrl = existing.Id, Attributes = settings }, cancellationToken).ConfigureAwait(false);
        }

        if (TagChanges.Of(desired, existing, KeyValuePair.Create) is { } tags)
        {
            await Connection.SendAsync(new TagQueueRequest { QueueUrl = existing.Id, Tags = tags.ToDictionary(StringComparer.Ordinal) }, cancellationToken).ConfigureAwait(false);
        }

        return Result(desired, existing);
    }

    private async Task<string?> ArnOfAsync(string? url, CancellationToken cancellationToken)
    {
        var answer = await Connection.SendAsync(new GetQueueAttributesRequest { QueueUrl = url, AttributeNames = [ArnAttribute] }, cancellationToken).ConfigureAwait(false);
        return answer.Attributes?.GetValueOrDefault(ArnAttribute);
    }

    private static Dictionary<string, string> Settings(DesiredResource desired, Func<string, bool> isWanted)
        => s_settings.Where(setting => isWanted(setting.Attribute) && desired.Attributes.Members.ContainsKey(setting.Attribute))
            .ToDictionary(setting => setting.Name, setting => desired.Attributes.Text(setting.Attribute) ?? "", StringComparer.Ordinal);
}

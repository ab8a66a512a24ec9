using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Tables;
using Hokusai.Aws.Protocols;
using Hokusai.Aws.Services.Kms;
using Hokusai.Aws.Services.Sns;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Probing;

/// <summary>Reads one topic by its ARN, whosever it is, with its key and its subscriptions. What is refused is unknown, with the missing permission.</summary>
internal sealed class TopicReading(IAwsConnection connection, string topic, CancellationToken cancellationToken)
{
    private const string Topic = "aws_sns_topic";
    private const string Subscriptions = "aws_sns_topic_subscription";
    private const string Key = "aws_kms_key";
    private const string AliasPrefix = "alias/";
    private const string ManagedAlias = "alias/aws/sns";
    private const string PendingConfirmation = AwsSnsTopicSubscriptionByTopicTable.PendingConfirmation;

    private readonly List<ExistingResource> _resources = [];
    private readonly List<ReadProblem> _problems = [];
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    /// <summary>What could be read.</summary>
    public async Task<MonitoringInventory> ReadAsync()
    {
        var attributes = await TryAsync(new GetTopicAttributesRequest { TopicArn = topic }, Topic).ConfigureAwait(false);
        if (attributes?.Attributes is { } found)
        {
            var key = found.GetValueOrDefault("KmsMasterKeyId", "");
            _resources.Add(Of(Topic, NameOf(topic), topic, ("name", NameOf(topic)), ("policy", found.GetValueOrDefault("Policy", "{}")), ("kms_master_key_id", key)));
            await ReadSubscriptionsAsync().ConfigureAwait(false);
            if (key.Length > 0 && !key.EndsWith(ManagedAlias, StringComparison.Ordinal))
            {
                await ReadKeyAsync(key).ConfigureAwait(false);
            }
        }

        return new MonitoringInventory(_resources, _problems, _unread);
    }

    private async Task ReadSubscriptionsAsync()
    {
        try
        {
            await foreach (var page in connection.PagesAsync(new ListSubscriptionsByTopicRequest { TopicArn = topic }, cancellationToken).ConfigureAwait(false))
            {
                foreach (var subscription in page.Subscriptions ?? [])
                {
                    await AddAsync(subscription).ConfigureAwait(false);
                }
            }
        }
        catch (AwsCallException e)
        {
            _unread.Add(Subscriptions);
            _problems.Add(e.ToProblem());
        }
    }

    private async Task AddAsync(Subscription subscription)
    {
        // One that was cancelled stays in the list for a while, with the word "Deleted" in place of its ARN.
        var arn = subscription.SubscriptionArn ?? "";
        if (arn != PendingConfirmation && !arn.StartsWith("arn:", StringComparison.Ordinal))
        {
            return;
        }

        var unknown = new Dictionary<string, string>(StringComparer.Ordinal);
        var attributes = arn == PendingConfirmation ? null : await AttributesAsync(arn, unknown).ConfigureAwait(false);
        // The addresses that chat and paging services give out contain the key to them.
        var isWeb = subscription.Protocol is "http" or "https";
        var endpoint = isWeb ? Fact<AttributeValue>.SensitivePlaceholder : subscription.Endpoint;
        var existing = Of(
            Subscriptions, $"{NameOf(topic)}/{subscription.Protocol}/{(isWeb ? $"{endpoint}/{NameOf(arn)}" : endpoint)}", arn, ("topic_arn", topic), ("protocol", subscription.Protocol), ("endpoint", endpoint),
            ("filter_policy", attributes?.GetValueOrDefault("FilterPolicy")), ("filter_policy_scope", attributes?.GetValueOrDefault("FilterPolicyScope")));
        _resources.Add(existing with { Id = arn, Unknown = unknown, Status = arn == PendingConfirmation || attributes?.GetValueOrDefault("PendingConfirmation") == "true" ? PendingConfirmation : "Confirmed" });
    }

    private async Task<IReadOnlyDictionary<string, string>?> AttributesAsync(string arn, Dictionary<string, string> unknown)
    {
        try
        {
            return (await connection.SendAsync(new GetSubscriptionAttributesRequest { SubscriptionArn = arn }, cancellationToken).ConfigureAwait(false)).Attributes;
        }
        catch (AwsCallException e)
        {
            unknown.Add("filter_policy", Told(e));
            return null;
        }
    }

    private async Task ReadKeyAsync(string id)
    {
        if ((await TryAsync(new DescribeKeyRequest { KeyId = id }, Key).ConfigureAwait(false))?.KeyMetadata is not { KeyId: { } keyId } key)
        {
            return;
        }

        var alias = id[(id.IndexOf(AliasPrefix, StringComparison.Ordinal) is var at and >= 0 ? at + AliasPrefix.Length : 0)..];
        if (id.Contains(AliasPrefix, StringComparison.Ordinal))
        {
            _resources.Add(Of("aws_kms_alias", alias, null) with { Id = keyId });
        }

        var unknown = new Dictionary<string, string>(StringComparer.Ordinal);
        string? policy = null;
        try
        {
            policy = (await connection.SendAsync(new GetKeyPolicyRequest { KeyId = key.Arn ?? keyId, PolicyName = "default" }, cancellationToken).ConfigureAwait(false)).Policy;
        }
        catch (AwsCallException e)
        {
            unknown.Add("policy", Told(e));
        }

        var existing = Of(Key, alias, key.Arn, ("policy", policy));
        _resources.Add(existing with
        {
            Id = keyId,
            Attributes = AttributeValue.Map([.. existing.Attributes.Members, new("is_enabled", key.Enabled == true)]),
            Unknown = unknown,
            Status = key.KeyState,
        });
    }

    /// <summary>Null where it is not there, and where it could not be read: then its type is unread.</summary>
    private async Task<T?> TryAsync<T>(AwsRequest<T> request, string type)
        where T : AwsShape
    {
        try
        {
            return await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsCallException e) when (e.Code is "NotFound" or "NotFoundException")
        {
            return null;
        }
        catch (AwsCallException e)
        {
            _unread.Add(type);
            _problems.Add(e.ToProblem());
            return null;
        }
    }

    private string Told(AwsCallException exception)
    {
        var problem = exception.ToProblem();
        _problems.Add(problem);
        return problem.Reason;
    }

    private static string NameOf(string arn) => arn[(arn.LastIndexOf(':') + 1)..];

    private static ExistingResource Of(string type, string name, string? arn, params (string Name, string? Value)[] attributes) => new()
    {
        Type = type,
        Name = name,
        Arn = arn,
        Attributes = AttributeValue.Map(attributes.Where(attribute => attribute.Value is not null).Select(attribute => KeyValuePair.Create(attribute.Name, AttributeValue.FromString(attribute.Value!)))),
    };
}

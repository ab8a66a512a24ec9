using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Kinds;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Limits;

namespace Hokusai.Aws.Monitoring;

/// <summary>The resources of the monitoring in one account and Region, read and written by the APIs of their services.</summary>
public sealed class MonitoringStore : IMonitoringStore
{
    /// <summary>
    /// After how many days KMS deletes a key that was removed, the fewest that it allows; until then that can be undone:
    /// https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
    /// </summary>
    public const int KeyDeletionDays = 7;

    /// <summary>How many calls are under way at once while reading; the rate limits of CloudWatch and EventBridge are in the tens a second.</summary>
    private const int CallsAtOnce = 8;

    private readonly IAwsConnection _connection;
    private readonly IReadOnlyList<MonitoringKind> _kinds;
    private readonly ConflictRetry _conflicts;

    internal MonitoringStore(IAwsConnection connection, MonitoringQuotas? quotas = null, TimeProvider? time = null)
    {
        _connection = connection;
        _conflicts = new ConflictRetry(time ?? TimeProvider.System);
        _kinds = MonitoringKinds.Of(connection, quotas ?? MonitoringQuotas.Of(connection.Region));
    }

    /// <inheritdoc/>
    public string AccountId => _connection.AccountId;

    /// <inheritdoc/>
    public string Region => _connection.Region;

    /// <inheritdoc/>
    /// <exception cref="AwsCallException">The credentials have expired: nothing more can be read.</exception>
    public async Task<MonitoringInventory> ReadAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        using var turns = new SemaphoreSlim(CallsAtOnce);
        var reading = new InventoryReading(_connection, name, turns, cancellationToken);
        await reading.ReadAsync(_kinds).ConfigureAwait(false);
        return reading.ToInventory();
    }

    /// <inheritdoc/>
    public async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(desired);
        RefuseForeign(existing);
        if (MonitoringLimits.Check(desired) is { } problem)
        {
            throw new MonitoringException(problem);
        }

        var kind = KindOf(desired.Type, desired.Name);
        return await GuardAsync(desired.Type, desired.Name, [desired.Attributes, existing?.Attributes], () => kind.PutAsync(desired, existing, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(existing);
        RefuseForeign(existing);
        var kind = KindOf(existing.Type, existing.Name);
        await GuardAsync(existing.Type, existing.Name, [existing.Attributes], async () =>
        {
            await kind.RemoveAsync(existing, cancellationToken).ConfigureAwait(false);
            return true;
        }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> GuardAsync<T>(string type, string name, AttributeValue?[] sent, Func<Task<T>> write, CancellationToken cancellationToken)
    {
        try
        {
            return await _conflicts.RunAsync(write, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsCallException e)
        {
            var problem = e.ToProblem() with { Source = SourceOf(type, name) };
            throw Failure(IsLimit(e.Code) ? problem with { ErrorId = MonitoringLimitErrorIds.LimitReached, Advice = LimitProblem.MakeRoom } : problem, e);
        }
        catch (MonitoringException e)
        {
            throw Failure(e.Problem, e.InnerException);
        }

        MonitoringException Failure(ReadProblem problem, Exception? cause)
            => new(problem with { Reason = sent.Aggregate(problem.Reason, ShownValues.Without) }, cause);
    }

    // LimitExceededException, TopicLimitExceeded, EventSubscriptionQuotaExceeded, MaxNumberOfConfigRulesExceededException: quotas that only the service can count.
    private static bool IsLimit(string? code)
        => code is not null && (code.Contains("LimitExceeded", StringComparison.Ordinal) || code.Contains("QuotaExceeded", StringComparison.Ordinal) || code.StartsWith("MaxNumberOf", StringComparison.Ordinal));

    private void RefuseForeign(ExistingResource? existing)
    {
        if (existing is { Owner: null })
        {
            throw new MonitoringException(new ReadProblem
            {
                Source = SourceOf(existing.Type, existing.Name),
                ErrorId = MonitoringStoreErrorIds.NotOwned,
                Reason = $"It does not carry the tag {MonitoringTags.Owner}, so that it is not the monitoring's to change or remove.",
                Advice = "Choose another name for the monitoring, or remove the resource yourself.",
            });
        }
    }

    private MonitoringKind KindOf(string type, string name) => _kinds.FirstOrDefault(kind => kind.Type == type) ?? throw new MonitoringException(new ReadProblem
    {
        Source = SourceOf(type, name),
        ErrorId = MonitoringStoreErrorIds.TypeUnknown,
        Reason = $"The monitoring holds no resources of the type {type}.",
    });

    private string SourceOf(string type, string name) => $"{type} {name} ({AccountId}, {Region})";
}

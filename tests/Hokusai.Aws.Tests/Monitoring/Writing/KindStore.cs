using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring;
using Hokusai.Aws.Monitoring.Kinds;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Monitoring.Limits;

namespace Hokusai.Aws.Tests.Monitoring.Writing;

/// <summary>A run's store that reads some kinds only: reading the other ones each time would take most of the matrix's time, and tell nothing.</summary>
internal sealed class KindStore(IAwsConnection connection, IReadOnlySet<string> types) : IMonitoringStore
{
    private readonly MonitoringStore _store = new(connection);
    private readonly IReadOnlyList<MonitoringKind> _kinds = [.. MonitoringKinds.Of(connection, new MonitoringQuotas()).Where(kind => types.Contains(kind.Type))];

    public string AccountId => connection.AccountId;

    public string Region => connection.Region;

    public MonitoringStore Whole => _store;

    public async Task<MonitoringInventory> ReadAsync(string name, CancellationToken cancellationToken)
    {
        using var turns = new SemaphoreSlim(1);
        var reading = new InventoryReading(connection, name, turns, cancellationToken);
        await reading.ReadAsync(_kinds);
        return reading.ToInventory();
    }

    public Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
        => _store.PutAsync(desired, existing, cancellationToken);

    public Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken) => _store.RemoveAsync(existing, cancellationToken);
}

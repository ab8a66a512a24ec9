using System.Collections.Concurrent;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Kinds;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Reading;

/// <summary>The reading of all types, side by side; those that have a parent type behind it. A type that cannot be read loses only itself and what hangs on it.</summary>
internal sealed class InventoryReading(IAwsConnection connection, string name, SemaphoreSlim turns, CancellationToken cancellationToken)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<ExistingResource>> _resources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _unread = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<ReadProblem> _problems = [];

    /// <summary>Reads the types.</summary>
    public async Task ReadAsync(IReadOnlyList<MonitoringKind> kinds)
    {
        await Task.WhenAll(kinds.Where(kind => kind.ParentType is null).Select(ReadAsync)).ConfigureAwait(false);
        await Task.WhenAll(kinds.Where(kind => kind.ParentType is not null).Select(ReadAsync)).ConfigureAwait(false);
    }

    /// <summary>What was read, in the order in which resources are made.</summary>
    public MonitoringInventory ToInventory() => new(
        [.. _resources.Values.SelectMany(resources => resources)
            .OrderBy(resource => MonitoringTypes.OrderOf(resource.Type))
            .ThenBy(resource => resource.Name, StringComparer.Ordinal)
            .ThenBy(resource => resource.Id, StringComparer.Ordinal)],
        [.. _problems.Distinct().OrderBy(problem => problem.ToString(), StringComparer.Ordinal)],
        _unread.Keys.ToHashSet(StringComparer.Ordinal));

    private async Task ReadAsync(MonitoringKind kind)
    {
        if (kind.ParentType is { } parent && _unread.ContainsKey(parent))
        {
            _unread.TryAdd(kind.Type, 0);
        }

        var parents = kind.ParentType is null ? [] : _resources.GetValueOrDefault(kind.ParentType) ?? [];
        var reading = new KindReading(connection, name, parents, turns, cancellationToken);
        try
        {
            _resources[kind.Type] = await kind.ReadAsync(reading).ConfigureAwait(false);
        }
        catch (AwsCallException e) when (e.ErrorId != AwsErrorIds.CredentialsExpired)
        {
            _unread.TryAdd(kind.Type, 0);
            _problems.Add(e.ToProblem());
        }

        foreach (var problem in reading.Problems)
        {
            _problems.Add(problem);
        }

        if (reading.IsOwnerUnread)
        {
            _unread.TryAdd(kind.Type, 0);
        }
    }
}

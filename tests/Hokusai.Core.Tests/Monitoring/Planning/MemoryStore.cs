using Hokusai.Core.Monitoring;

namespace Hokusai.Core.Tests.Monitoring.Planning;

/// <summary>Resources in memory, which are as they were put; refuses what it is told to refuse.</summary>
internal sealed class MemoryStore(params IEnumerable<ExistingResource> resources) : IMonitoringStore
{
    private readonly Dictionary<(string Type, string Name), ExistingResource> _resources = resources.ToDictionary(resource => (resource.Type, resource.Name));

    public string AccountId => "123456789012";

    public string Region => "eu-west-1";

    public IReadOnlyCollection<ExistingResource> Resources => _resources.Values;

    public HashSet<string> UnreadTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of the resources that cannot be written.</summary>
    public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>What was written and removed, in its order.</summary>
    public List<(MonitoringAction Action, string Type, string Name)> Trail { get; } = [];

    /// <summary>Whose monitoring it is that writes.</summary>
    public string Owner { get; init; } = "orders";

    public Task<MonitoringInventory> ReadAsync(string name, CancellationToken cancellationToken)
        => Task.FromResult(new MonitoringInventory([.. _resources.Values.Where(resource => !UnreadTypes.Contains(resource.Type))], [], UnreadTypes));

    public Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        Refuse(desired.Type, desired.Name);
        Trail.Add((existing is null ? MonitoringAction.Create : MonitoringAction.Update, desired.Type, desired.Name));
        var after = new ExistingResource { Type = desired.Type, Name = desired.Name, Arn = desired.Arn, Attributes = desired.Attributes, Owner = Owner };
        _resources[(desired.Type, desired.Name)] = after;
        return Task.FromResult(after);
    }

    public Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken)
    {
        Refuse(existing.Type, existing.Name);
        Trail.Add((MonitoringAction.Remove, existing.Type, existing.Name));
        _resources.Remove((existing.Type, existing.Name));
        return Task.CompletedTask;
    }

    private void Refuse(string type, string name)
    {
        if (Refused.Contains(name))
        {
            throw new MonitoringException(new ReadProblem { Source = $"{type} {name}", ErrorId = "AccessDenied", Reason = "Refused." });
        }
    }
}

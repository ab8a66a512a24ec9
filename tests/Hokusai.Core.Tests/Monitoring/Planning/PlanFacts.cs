using Hokusai.Core.Commands;
using Hokusai.Core.Monitoring;
using Hokusai.Core.Tests.Commands;

namespace Hokusai.Core.Tests.Monitoring.Planning;

/// <summary>Plans of the sample, and what they are made against.</summary>
internal static class PlanFacts
{
    public static MonitoringRequest Request { get; } = new() { Settings = MonitoredAccount.Settings with { Emails = ["ops@example.com"] }, Buckets = ["orders-models"] };

    public static IReadOnlyList<DesiredResource> Wanted(MonitoringTargets? targets = null, MonitoringParts parts = MonitoringParts.All)
        => WantedMonitoring.Of(Request with { Parts = parts, CreatesConfigRecorder = true, ConfigBucket = "orders-config" }, targets ?? MonitoredAccount.Targets, []);

    public static ExistingResource AsWritten(this DesiredResource desired, string? owner = "orders")
        => new() { Type = desired.Type, Name = desired.Name, Arn = desired.Arn, Attributes = desired.Attributes, Owner = owner };

    public static ExistingResource Existing(string type, string name, string? owner) => new() { Type = type, Name = name, Owner = owner, Attributes = AttributeValue.Map([]) };

    public static DesiredResource With(this DesiredResource desired, string attribute, AttributeValue value)
        => desired with { Attributes = AttributeValue.Map(desired.Attributes.Members.Append(new(attribute, value))) };

    public static async Task<MonitoringPlan> PlanAsync(this MemoryStore store, IReadOnlyList<DesiredResource> desired, MonitoringParts removed = MonitoringParts.None)
        => MonitoringPlan.Of("orders", desired, await store.ReadAsync("orders", CancellationToken.None), removed);

    /// <summary>Plans, and carries the plan out.</summary>
    public static async Task<CommandRecorder> ApplyAsync(this MemoryStore store, IReadOnlyList<DesiredResource> desired, MonitoringParts removed = MonitoringParts.None)
    {
        var output = new CommandRecorder();
        await MonitoringExecution.RunAsync(await store.PlanAsync(desired, removed), store, output, CancellationToken.None);
        return output;
    }

    public static IReadOnlyList<MonitoringResource> Resources(this CommandRecorder output) => [.. output.Objects.Cast<MonitoringResource>()];
}

/// <summary>Finds what it was given.</summary>
internal sealed class GivenTargets(MonitoringTargets targets, params ReadProblem[] found) : IMonitoringDiscovery
{
    public Task<MonitoringTargets> FindAsync(MonitoringRequest request, ICollection<ReadProblem> problems, CancellationToken cancellationToken)
    {
        foreach (var problem in found)
        {
            problems.Add(problem);
        }

        return Task.FromResult(targets);
    }
}

using Hokusai.Core.Commands;

namespace Hokusai.Core.Monitoring;

/// <summary>The resources of the monitoring in one account and Region, read and written.</summary>
public interface IMonitoringStore
{
    /// <summary>The account, twelve digits.</summary>
    string AccountId { get; }

    /// <summary>The Region.</summary>
    string Region { get; }

    /// <summary>Everything of the types that <see cref="MonitoringTypes"/> lists whose name begins with a prefix, or that belongs to such a thing.</summary>
    /// <param name="name">The monitoring's name; names of its resources begin with it and a hyphen.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<MonitoringInventory> ReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>Makes a resource, or makes it as wanted. Doing it twice, or in two places at once, does no more than doing it once.</summary>
    /// <param name="desired">The resource.</param>
    /// <param name="existing">What there is; null where there is nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What there is now, as far as the answers tell: at least its ARN and its status.</returns>
    /// <exception cref="MonitoringException">AWS refused, or did not answer.</exception>
    Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken);

    /// <summary>Removes a resource; one that is gone already is no error.</summary>
    /// <param name="existing">The resource, as it was read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MonitoringException">AWS refused, or did not answer.</exception>
    Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken);
}

/// <summary>What there is.</summary>
/// <param name="Resources">The resources.</param>
/// <param name="Problems">What could not be read; the types concerned are in <paramref name="UnreadTypes"/>.</param>
/// <param name="UnreadTypes">Terraform types of which not all may be in <paramref name="Resources"/>: nothing of them is created or removed.</param>
public sealed record MonitoringInventory(
    IReadOnlyList<ExistingResource> Resources, IReadOnlyList<ReadProblem> Problems, IReadOnlySet<string> UnreadTypes);

/// <summary>One resource could not be made, changed or removed; the others are gone on with.</summary>
/// <param name="problem">What happened, to which resource, and what to do.</param>
/// <param name="cause">What AWS said.</param>
public sealed class MonitoringException(ReadProblem problem, Exception? cause = null) : Exception(problem?.ToString(), cause)
{
    /// <summary>What happened.</summary>
    public ReadProblem Problem { get; } = problem ?? throw new ArgumentNullException(nameof(problem));
}

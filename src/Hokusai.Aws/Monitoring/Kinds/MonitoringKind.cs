using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>How resources of one Terraform type are read, written and removed. Failed calls are <see cref="AwsCallException"/>s.</summary>
internal abstract class MonitoringKind(IAwsConnection connection)
{
    /// <summary>Terraform's type.</summary>
    public abstract string Type { get; }

    /// <summary>The type without whose resources those of this one cannot be listed, and whose owner is theirs; null for none.</summary>
    public virtual string? ParentType => null;

    protected IAwsConnection Connection { get; } = connection;

    /// <summary>The resources whose names begin with the monitoring's.</summary>
    public abstract Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading);

    /// <summary>Makes a resource, or makes it as wanted, by calls that can be repeated.</summary>
    public abstract Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken);

    /// <summary>Removes a resource; one that is gone is no error.</summary>
    public abstract Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken);

    /// <summary>What there is after a resource was put.</summary>
    protected static ExistingResource Result(DesiredResource desired, ExistingResource? existing, string? arn = null, string? id = null, string? status = null) => new()
    {
        Type = desired.Type,
        Name = desired.Name,
        Arn = arn ?? existing?.Arn ?? desired.Arn,
        Id = id ?? existing?.Id,
        Attributes = Writing.Merging.Of(desired, existing),
        Owner = desired.Attributes["tags"][MonitoringTags.Owner].String ?? existing?.Owner,
        Status = status,
    };

    /// <summary>Makes a call whose failure with one of some codes says that there is nothing to remove.</summary>
    protected static async Task UnlessGoneAsync(Func<Task> call, params string[] goneCodes)
    {
        try
        {
            await call().ConfigureAwait(false);
        }
        catch (AwsCallException e) when (goneCodes.Contains(e.Code, StringComparer.Ordinal))
        {
            // It is gone, which is what was asked for.
        }
    }
}

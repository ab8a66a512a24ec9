using Hokusai.Core.Ecs;

namespace Hokusai.Core.Commands;

/// <summary>Where ECS services went back, and who or what did it, from a trail, an account, files, or all of them.</summary>
/// <param name="sources">Where the evidence is read.</param>
/// <param name="options">Which reversions are wanted.</param>
public sealed class EcsReversionCommand(EcsSources sources, EcsReversionOptions options)
{
    /// <summary>
    /// How long before the first moment wanted the trail is read: what came back had run before, and its release is there to be found. The project's own choice,
    /// as a month holds several releases of a service that is worked on.
    /// </summary>
    public static readonly TimeSpan Before = TimeSpan.FromDays(30);

    /// <summary>Writes one <see cref="EcsReversion"/> for each step back wanted, in order of time.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task RunAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        var reading = new EcsReading(sources, output);
        await reading.ReadAsync(options.StartTime - Before, options.EndTime, cancellationToken).ConfigureAwait(false);
        var services = new ResourcePattern(options.Services);
        var clusters = new ResourcePattern(options.Clusters);
        foreach (var reversion in reading.Conclude().Evidence.Reversions)
        {
            if (services.Matches(reversion.Service) && clusters.Matches(reversion.Cluster)
                && reversion.Time >= (options.StartTime ?? DateTimeOffset.MinValue) && reversion.Time <= (options.EndTime ?? DateTimeOffset.MaxValue))
            {
                output.WriteObject(reversion);
            }
        }
    }
}

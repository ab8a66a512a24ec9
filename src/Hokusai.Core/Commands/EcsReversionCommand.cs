using Hokusai.Core.Ecs;
using Hokusai.Core.Ecs.Deployments;

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
        var evidence = reading.Conclude().Evidence;
        foreach (var reversion in evidence.Reversions)
        {
            var service = EcsServiceId.Of(reversion);
            if (options.Wants(service) && reversion.Time >= (options.StartTime ?? DateTimeOffset.MinValue) && reversion.Time <= (options.EndTime ?? DateTimeOffset.MaxValue))
            {
                output.WriteObject(reversion);
            }
        }

        WarnOfUnknown(options.Services.Select(service => new ServicePattern(service)), evidence, output);
    }

    // No reversion of a service that nothing tells of proves nothing.
    private static void WarnOfUnknown(IEnumerable<ServicePattern> services, EcsEvidence evidence, ICommandOutput output)
    {
        var known = evidence.Deployments.Select(EcsServiceId.Of)
            .Concat(evidence.Steps.Select(EcsServiceId.Of))
            .ToHashSet();
        foreach (var pattern in services.Where(pattern => !pattern.HasWildcards && !known.Any(pattern.Matches)))
        {
            output.WriteWarning($"Nothing that was read tells of the service {pattern.Text}.");
        }
    }
}

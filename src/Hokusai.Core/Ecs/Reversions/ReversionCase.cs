using Hokusai.Core.Ecs.Deployments;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>The evidence as the hypotheses ask it.</summary>
internal sealed class ReversionCase(EcsEvidence evidence)
{
    /// <summary>
    /// How long a deployment is taken to be at work where nothing tells its end: as long as <c>aws ecs wait services-stable</c> waits for it (40 times
    /// 15 seconds): https://docs.aws.amazon.com/cli/latest/reference/ecs/wait/services-stable.html
    /// </summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMinutes(10);

    private readonly HashSet<string> _deploying =
        [.. evidence.Deployments.SelectMany(deployment => deployment.Evidence).Select(pointer => pointer.EventId).OfType<string>()];

    private readonly Dictionary<EcsServiceId, ServiceDescription> _services = evidence.Services
        .GroupBy(service => service.Service)
        .ToDictionary(service => service.Key, service => service.MaxBy(description => description.AskedAt)!);

    private readonly HashSet<string> _named = [.. evidence.Calls.Where(call => call.Requested is not null).Select(call => call.EventId)];

    // In order of time, as the calls are.
    private readonly Dictionary<(EcsServiceId Service, RevisionName Requested), List<ServiceCall>> _repeated = evidence.Calls
        .Where(call => call is { Succeeded: true, Requested: not null })
        .GroupBy(call => (call.Service, call.Requested!.Value))
        .ToDictionary(calls => calls.Key, calls => calls.ToList());

    public EcsEvidence Evidence { get; } = evidence;

    public RegisteredFamilies Families { get; } = new(evidence.Registrations);

    /// <summary>The service as the account describes it; null where it was not asked.</summary>
    public ServiceDescription? Service(EcsServiceId service) => _services.GetValueOrDefault(service);

    /// <summary>Proven rests on nobody else having been at work, which records that could not be read might show.</summary>
    public Confidence Limit(Confidence confidence) => Evidence.Problems.Count > 0 && confidence == Confidence.Proven ? Confidence.Likely : confidence;

    /// <summary>Whether the call that made a deployment named its revision.</summary>
    public bool WasAskedFor(StepBack step) => step.Deployment.Evidence.Any(pointer => pointer.EventId is { } id && _named.Contains(id));

    /// <summary>The calls that asked for the same revision soon after, while it was being deployed: they changed nothing.</summary>
    public IEnumerable<ServiceCall> AlsoAskedFor(StepBack step)
    {
        var calls = _repeated.GetValueOrDefault((step.Service, step.To)) ?? [];
        var (low, high) = (0, calls.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = calls[middle].Time < step.Time ? (middle + 1, high) : (low, middle);
        }

        for (; low < calls.Count && calls[low].Time <= step.Time + Soon; low++)
        {
            if (!_deploying.Contains(calls[low].EventId))
            {
                yield return calls[low];
            }
        }
    }
}

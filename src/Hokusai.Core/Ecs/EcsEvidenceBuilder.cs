using Hokusai.Core.Ecs.Deployments;
using Hokusai.Core.Ecs.Reversions;
using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs;

/// <summary>
/// Gathers what trail and account tell of deployments. Records may come in any order and more than once, and the evidence is the same. Keeps of a record what
/// deployments need, so that memory grows with the calls on services and not with the trail. Not thread-safe.
/// </summary>
public sealed class EcsEvidenceBuilder
{
    private readonly List<ServiceCall> _calls = [];
    private readonly List<RevisionRegistration> _registrations = [];
    private readonly EventIdSet _events = new();
    private readonly RecordNames _names = new();
    private DateTimeOffset? _first;

    /// <summary>The names of the trail's events that tell of deployments and registrations.</summary>
    public static IReadOnlySet<string> EventNames => ServiceCallReader.EventNames;

    /// <summary>Considers a record; those of other services and events only tell from when on there is a trail.</summary>
    public void Add(TrailEvent record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _first = record.Time < (_first ?? DateTimeOffset.MaxValue) ? record.Time : _first;
        if (ServiceCallReader.Read(record, _names) is { } call)
        {
            if (_events.Add(call.EventId))
            {
                _calls.Add(call);
            }
        }
        else if (ServiceCallReader.ReadRegistration(record, _names) is { } registration && _events.Add(registration.EventId))
        {
            _registrations.Add(registration);
        }
    }

    /// <summary>The evidence, with what is concluded from it.</summary>
    /// <param name="account">What the account answered; null for none.</param>
    /// <param name="definitions">The task definitions whose content is known, by ARN.</param>
    /// <param name="sessions">The Terraform runs in the trail, where they are known.</param>
    /// <param name="problems">What could not be read.</param>
    /// <param name="from">The first moment asked for, where no record tells from when on the trail reaches; null for no limit.</param>
    public EcsEvidence Build(
        Snapshot? account = null,
        IReadOnlyDictionary<string, TaskDefinition>? definitions = null,
        IReadOnlyList<TerraformSession>? sessions = null,
        IReadOnlyList<ReadProblem>? problems = null,
        DateTimeOffset? from = null)
    {
        var answers = new AccountDeployments(account);
        var calls = _calls.OrderBy(call => call.Time).ThenBy(call => call.EventId, StringComparer.Ordinal).ToList();
        var registrations = _registrations.OrderBy(registration => registration.Time).ThenBy(registration => registration.EventId, StringComparer.Ordinal).ToList();
        var evidence = new EcsEvidence
        {
            TaskDefinitions = definitions ?? new Dictionary<string, TaskDefinition>(StringComparer.Ordinal),
            Deployments = WithSessions(Merge(calls, answers, new RegisteredFamilies(registrations)), sessions ?? []),
            From = _first ?? from,
            HasTrail = _first is not null,
            Problems = problems ?? [],
            Calls = calls,
            Registrations = registrations,
            Services = answers.Services,
        };
        var histories = ServiceHistory.Of(evidence);
        evidence = evidence with { Reversions = ReversionAnalysis.Find(evidence, histories) };
        return evidence with { Steps = RevisionSteps.Of(evidence.Reversions, histories) };
    }

    private static List<EcsDeployment> Merge(List<ServiceCall> calls, AccountDeployments account, RegisteredFamilies families)
    {
        var callsOf = calls.ToLookup(call => call.Service);
        var descriptionsOf = account.Services.ToLookup(description => description.Service);
        var recordsOf = account.Records.ToLookup(record => record.Service);
        return [.. callsOf.Select(group => group.Key).Concat(descriptionsOf.Select(group => group.Key)).Concat(recordsOf.Select(group => group.Key))
            .Distinct()
            .OrderBy(service => service.Text, StringComparer.Ordinal)
            .SelectMany(service => new DeploymentMerge(service, families).Merge([.. callsOf[service]], account, [.. descriptionsOf[service]], [.. recordsOf[service]]))
            .OrderBy(deployment => deployment.StartedAt)];
    }

    private static List<EcsDeployment> WithSessions(List<EcsDeployment> deployments, IReadOnlyList<TerraformSession> sessions)
    {
        var keys = new SessionKeyAssigner(sessions);
        return sessions.Count == 0 ? deployments : deployments.ConvertAll(deployment => deployment.Actor is { } actor && keys.KeyOf(actor, CalledAt(deployment)) is { } key
            ? deployment with { SessionKey = key }
            : deployment);
    }

    // ECS makes the deployment a moment after the call, which may be the last one of its run.
    private static DateTimeOffset CalledAt(EcsDeployment deployment)
        => deployment.Evidence.FirstOrDefault(evidence => evidence.EventId is not null)?.Time ?? deployment.StartedAt;
}

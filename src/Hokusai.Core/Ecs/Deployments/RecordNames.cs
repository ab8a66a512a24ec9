using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.Deployments;

/// <summary>
/// Who and what the records of a trail name. A pipeline's thousand calls come from one actor and concern one service: what says the same is taken apart and
/// kept once. Not thread-safe.
/// </summary>
internal sealed class RecordNames
{
    private readonly Dictionary<Caller, Actor> _actors = [];
    private readonly Dictionary<Actor, Actor> _sharedActors = [];
    private readonly Dictionary<(string? Service, string? Cluster, string AccountId, string Region), EcsServiceId?> _services = [];
    private readonly Dictionary<EcsServiceId, EcsServiceId> _sharedServices = [];
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <summary>Who made a record's call.</summary>
    public Actor Actor(TrailEvent record)
    {
        // All that the classifier looks at.
        var caller = new Caller(
            record.Identity, record.UserAgent, record.SourceIPAddress, record.EventType, record.EventSource, record.SessionCredentialFromConsole);
        if (!_actors.TryGetValue(caller, out var actor))
        {
            _actors.Add(caller, actor = Once(_sharedActors, ActorClassifier.Classify(record)));
        }

        return actor;
    }

    /// <summary>The same as <see cref="EcsServiceId.Of(string?, string?, string, string)"/>.</summary>
    public EcsServiceId? Service(string? service, string? cluster, string accountId, string region)
    {
        var key = (service, cluster, accountId, region);
        if (!_services.TryGetValue(key, out var id))
        {
            id = EcsServiceId.Of(service, cluster, accountId, region) is { } one ? Once(_sharedServices, one) : null;
            _services.Add(key, id);
        }

        return id;
    }

    /// <summary>The same as <see cref="RevisionName.Of"/>.</summary>
    public RevisionName? Revision(string? text) => RevisionName.Of(text) is { } name ? name with { Family = Once(_words, name.Family) } : null;

    /// <summary>A text of which there are few: a controller.</summary>
    public string? Word(string? text) => text is null ? null : Once(_words, text);

    private static T Once<T>(Dictionary<T, T> known, T value)
        where T : notnull
        => known.TryAdd(value, value) ? value : known[value];

    private readonly record struct Caller(
        TrailIdentity Identity, string? UserAgent, string? SourceIPAddress, string? EventType, string EventSource, bool FromConsole);
}

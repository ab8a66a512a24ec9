using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Timeline;

/// <summary>What a record means to an incident; both parts null where it means nothing.</summary>
/// <param name="Entry">A line of the timeline.</param>
/// <param name="Impact">A consequence.</param>
public readonly record struct TimelineObservation(TimelineEntry? Entry, ImpactItem? Impact);

/// <summary>
/// Decides what records around a password change mean to the incident. Pure: a record gives the same answer whatever was asked before.
/// Titles hold identifiers only, never other values of requests, responses or error messages. Changes of passwords themselves
/// and Terraform runs are no part of it: <see cref="TimelineEntries"/> makes their lines.
/// </summary>
public sealed class IncidentTimeline : ITimelineRules
{
    private readonly IncidentSubjects _subjects;
    private readonly SessionKeyAssigner _sessions;

    /// <summary>A timeline around these changes.</summary>
    /// <param name="changes">The changes and attempts under investigation.</param>
    /// <param name="links">Which secret belongs to which database.</param>
    /// <param name="sessions">The Terraform runs, so that lines can name theirs.</param>
    public IncidentTimeline(IReadOnlyList<PasswordChange> changes, SecretDatabaseLinks links, IEnumerable<TerraformSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(links);
        _subjects = new IncidentSubjects(changes, links);
        _sessions = new SessionKeyAssigner(sessions);
    }

    /// <inheritdoc/>
    public TimelineObservation Consider(TrailEvent record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (Match(record) is not { } match)
        {
            return default;
        }

        var actor = ActorClassifier.Classify(record);
        var evidence = record.Evidence with { EventId = record.EventId.Length > 0 ? record.EventId : record.Evidence.EventId, Time = record.Time };
        var entry = !match.IsLine || PasswordChangeDetector.Detect(record) is not null ? null : new TimelineEntry
        {
            Time = record.Time,
            Kind = match.Kind,
            Lane = actor.Name,
            Title = match.What,
            Actor = actor,
            Resource = match.Resource,
            Succeeded = record.Succeeded && !match.What.EndsWith(" failed", StringComparison.Ordinal),
            SessionKey = _sessions.KeyOf(actor, record.Time),
            Evidence = evidence,
        };
        var impact = match.Impact is null ? null : new ImpactItem
        {
            Time = match.IsLine ? record.Time : null,
            Subject = Dependent(actor),
            Description = match.Impact,
            Evidence = evidence,
        };
        return new TimelineObservation(entry, impact);
    }

    private TimelineMatch? Match(TrailEvent record)
        => DatabaseRules.Rds(record, _subjects)
            ?? SecretRules.Secrets(record, _subjects)
            ?? DatabaseRules.DataApi(record, _subjects)
            ?? DatabaseRules.ConnectionTest(record, _subjects)
            ?? DeploymentRules.Ecs(record, _subjects)
            ?? PeopleRules.SignIn(record, _subjects)
            ?? PeopleRules.Rights(record, _subjects)
            ?? StateRules.States(record);

    // Tasks and functions take a session each; what depends on a secret is their role.
    private static string Dependent(Actor actor)
        => actor is { SessionName: not null, PrincipalArn: { } role, Tool: not (ActorTool.Console or ActorTool.Terraform or ActorTool.OpenTofu) } ? ArnName.ShortName(role) : actor.Name;
}

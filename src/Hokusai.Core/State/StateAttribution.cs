using Hokusai.Core.Trail;
using Hokusai.Terraform.State;

namespace Hokusai.Core.State;

/// <summary>
/// Tells who wrote the versions of a state: from the S3 data event that names the version, else from the one Terraform session
/// that was at work when the version was stored. Where more than one could have, and nothing tells them apart, nobody is named.
/// </summary>
public static class StateAttribution
{
    // Terraform stores the state when the last resource is done, after the provider's last call: within seconds. A minute leaves
    // room for clocks (CloudTrail and S3 both tell whole seconds) and for a large state, and is shorter than the pause
    // between two runs of one person.
    private static readonly TimeSpan s_storedAfterLastCall = TimeSpan.FromMinutes(1);

    /// <summary>The history, under its full name where the writes of its versions tell it, each version with its writer where that is known.</summary>
    /// <param name="history">The history of one state.</param>
    /// <param name="sessions">The Terraform sessions of the trail.</param>
    /// <param name="objectWrites">S3 data events of the time; other events are passed over.</param>
    public static StateHistory Attribute(
        StateHistory history, IReadOnlyList<TerraformSession> sessions, IReadOnlyList<TrailEvent> objectWrites)
    {
        ArgumentNullException.ThrowIfNull(history);
        var named = StateNaming.Name(history, objectWrites);
        return named with { Versions = Attribute(named.Versions, sessions, objectWrites, ActorClassifier.Classify) };
    }

    /// <summary>The versions, each with its <see cref="StateVersion.Writer"/> and <see cref="StateVersion.SessionKey"/> where they are known.</summary>
    /// <param name="versions">Versions of one or more states.</param>
    /// <param name="sessions">The Terraform sessions of the trail.</param>
    /// <param name="objectWrites">S3 data events (<c>PutObject</c>, <c>CopyObject</c>, …) of the time; other events are passed over.</param>
    /// <param name="classify">Names the actor of an event.</param>
    public static IReadOnlyList<StateVersion> Attribute(
        IReadOnlyList<StateVersion> versions,
        IReadOnlyList<TerraformSession> sessions,
        IReadOnlyList<TrailEvent> objectWrites,
        Func<TrailEvent, Actor> classify)
    {
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentNullException.ThrowIfNull(objectWrites);
        ArgumentNullException.ThrowIfNull(classify);
        var writes = ObjectWrite.ByVersion(objectWrites);
        return versions.Select(version => Attribute(version, sessions, writes, classify)).ToArray();
    }

    private static StateVersion Attribute(
        StateVersion version, IReadOnlyList<TerraformSession> sessions, ILookup<string, ObjectWrite> writes, Func<TrailEvent, Actor> classify)
    {
        if (writes[version.VersionId].FirstOrDefault(write => write.IsOf(version)) is { } write)
        {
            var actor = classify(write.Event);
            return version with { Writer = actor, SessionKey = SessionOf(actor, write.Event.Time, sessions)?.Key };
        }

        // What is put back is copied by a person or a script, not written by a run that happens to be at work.
        return !version.IsRestored && SessionAtWork(version, sessions) is { } session
            ? version with { Writer = session.Actor, SessionKey = session.Key }
            : version;
    }

    // The backend's call belongs to the session of the same principal, from the same address, at the same time.
    private static TerraformSession? SessionOf(Actor actor, DateTimeOffset time, IReadOnlyList<TerraformSession> sessions)
        => OnlyOne(sessions.Where(s => Covers(s, time)
            && s.Actor.Tool == actor.Tool
            && (s.Actor.PrincipalArn ?? s.Actor.Name) == (actor.PrincipalArn ?? actor.Name)
            && s.Actor.SourceIPAddress == actor.SourceIPAddress
            && s.Actor.RunId == actor.RunId));

    private static TerraformSession? SessionAtWork(StateVersion version, IReadOnlyList<TerraformSession> sessions)
    {
        if (version.Time is not { } time)
        {
            return null;
        }

        var atWork = sessions.Where(s => Covers(s, time) && !WorksOnAnotherState(s, version)).ToList();
        return OnlyOne(atWork)
            ?? OnlyOne(atWork.Where(s => s.StateObjects.Contains(version.State, StringComparer.Ordinal)))
            ?? OnlyOne(atWork.Where(s => Touched(s, version)));
    }

    private static bool Covers(TerraformSession session, DateTimeOffset time)
        => session.FirstCall <= time && time <= session.LastCall + s_storedAfterLastCall;

    private static bool WorksOnAnotherState(TerraformSession session, StateVersion version)
        => session.StateObjects.Count > 0
            && version.State.StartsWith("s3://", StringComparison.Ordinal)
            && !session.StateObjects.Contains(version.State, StringComparer.Ordinal);

    private static bool Touched(TerraformSession session, StateVersion version)
    {
        var touched = session.ResourcesTouched.Select(ShortName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return version.Changes.Any(change => change.Identifiers.Any(id => touched.Contains(ShortName(id))));
    }

    // The state may know a resource by its ARN where the trail has its name, and the other way round.
    private static string ShortName(string resource)
        => resource.StartsWith("arn:", StringComparison.Ordinal) ? resource[(resource.LastIndexOfAny([':', '/']) + 1)..] : resource;

    private static TerraformSession? OnlyOne(IEnumerable<TerraformSession> sessions)
    {
        var two = sessions.Take(2).ToList();
        return two.Count == 1 ? two[0] : null;
    }
}

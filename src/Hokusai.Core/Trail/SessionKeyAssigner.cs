namespace Hokusai.Core.Trail;

/// <summary>Finds the Terraform session that a call belongs to. Pure: the same sessions give the same answers.</summary>
public sealed class SessionKeyAssigner
{
    private readonly Dictionary<TerraformSessionIdentity, List<TerraformSession>> _sessions = [];

    /// <summary>An assigner for these sessions.</summary>
    public SessionKeyAssigner(IEnumerable<TerraformSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        foreach (var session in sessions)
        {
            if (TerraformSessionIdentity.Of(session.Actor) is { } identity)
            {
                if (!_sessions.TryGetValue(identity, out var list))
                {
                    _sessions.Add(identity, list = []);
                }

                list.Add(session);
            }
        }
    }

    /// <summary>The key of the session that an actor was in at a time; null where it was in none.</summary>
    public string? KeyOf(Actor actor, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return TerraformSessionIdentity.Of(actor) is { } identity && _sessions.TryGetValue(identity, out var sessions)
            ? sessions.Find(s => s.FirstCall <= time && time <= s.LastCall)?.Key
            : null;
    }

    /// <summary>The change with the key of its session; unchanged where it belongs to none.</summary>
    public PasswordChange Assign(PasswordChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return KeyOf(change.Actor, change.Time) is { } key ? change with { SessionKey = key } : change;
    }
}

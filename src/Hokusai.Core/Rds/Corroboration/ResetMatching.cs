using Hokusai.Core.Rds.Rotation;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Corroboration;

/// <summary>
/// Joins RDS's resets with the trail's changes of the same database. One reset bears out one call; each source of resets (a cluster and its instances
/// may all tell) is joined by itself. Rotations by Secrets Manager, creations and restores take the resets that no call explains.
/// </summary>
internal sealed class ResetMatching
{
    /// <summary>
    /// How long after a call RDS may record the reset. The password is changed "asynchronously … as soon as possible"
    /// (https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html, MasterUserPassword) and no page gives a bound:
    /// ten minutes are the project's own, for an instance that is busy with another modification.
    /// </summary>
    public static readonly TimeSpan After = TimeSpan.FromMinutes(10);

    /// <summary>How long before it: the two clocks are not one, and both records carry the second at which something ended.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromMinutes(1);

    private readonly Dictionary<PasswordChange, RdsReset> _confirmed = new(ReferenceEqualityComparer.Instance);
    private readonly List<(RdsReset Reset, string Database)> _open = [];

    public ResetMatching(IReadOnlyList<RdsReset> resets, IReadOnlyList<PasswordChange> changes, AccountPasswords passwords)
    {
        var done = changes.Where(change => change.Succeeded).ToList();
        foreach (var source in resets.GroupBy(reset => (reset.AccountId, reset.Region, Source: reset.Source.ToUpperInvariant(), reset.IsCluster)))
        {
            var first = source.First();
            var database = passwords.Find(first.Source, first.AccountId, first.Region)?.Identifier ?? first.Source;
            Join([.. source], database, done.FindAll(change => IsOf(change, database, first)));
        }
    }

    /// <summary>The reset that bears a change out; null where none does.</summary>
    public RdsReset? Of(PasswordChange change) => _confirmed.GetValueOrDefault(change);

    /// <summary>How many calls one reset has to bear out: more than one where RDS applied several at once.</summary>
    public int CallsOf(RdsReset reset) => _confirmed.Count(pair => pair.Value == reset && IsReset(pair.Key));

    /// <summary>The resets that no change explains, each database's once where several sources tell of one.</summary>
    public IEnumerable<(RdsReset Reset, string Database)> Open
    {
        get
        {
            foreach (var database in _open.GroupBy(open => (open.Reset.AccountId, open.Reset.Region, open.Database)))
            {
                (RdsReset Reset, string Database)? last = null;
                foreach (var open in database.OrderBy(open => open.Reset.Time).ThenByDescending(open => open.Reset.IsCluster))
                {
                    if (last is null || open.Reset.Source == last.Value.Reset.Source || open.Reset.Time - last.Value.Reset.Time > After)
                    {
                        yield return open;
                        last = open;
                    }
                }
            }
        }
    }

    // Each call takes the first reset that may be its own: as all of them wait equally long, no other way explains more resets.
    private void Join(List<RdsReset> resets, string database, List<PasswordChange> changes)
    {
        var left = resets.OrderBy(reset => reset.Time).ToList();
        var calls = changes.Where(IsReset).OrderBy(change => change.Time).ToList();
        foreach (var call in calls)
        {
            var index = left.FindIndex(reset => IsAfter(reset, call));
            if (index >= 0)
            {
                _confirmed.TryAdd(call, left[index]);
                left.RemoveAt(index);
            }
        }

        foreach (var call in calls.Where(call => !_confirmed.ContainsKey(call)))
        {
            if (resets.Find(reset => IsAfter(reset, call)) is { } shared)
            {
                _confirmed.Add(call, shared);
            }
        }

        foreach (var reset in left)
        {
            var around = changes.FindAll(change => MayReset(change) && (reset.Time - change.Time).Duration() <= After);
            around.ForEach(change => _confirmed.TryAdd(change, reset));
            if (around.Count == 0)
            {
                _open.Add((reset, database));
            }
        }
    }

    // RDS may reset the password in the course of these, without a call of its own in the trail.
    private static bool MayReset(PasswordChange change) => change.Kind is PasswordChangeKind.SecretRotationRequested or PasswordChangeKind.SecretRotationStarted
        or PasswordChangeKind.SecretRotated or PasswordChangeKind.CreatedWithPassword or PasswordChangeKind.Restored or PasswordChangeKind.Switchover;

    /// <summary>Whether a change is one that RDS records as a reset when it takes effect.</summary>
    public static bool IsReset(PasswordChange change)
        => change.Kind is PasswordChangeKind.Set or PasswordChangeKind.ManagedOn or PasswordChangeKind.ManagedOff or PasswordChangeKind.ManagedRotation;

    private static bool IsAfter(RdsReset reset, PasswordChange call) => call.Time - Before <= reset.Time && reset.Time <= call.Time + After;

    private static bool IsOf(PasswordChange change, string database, RdsReset reset)
    {
        var name = change.ResourceType is PasswordResourceType.DBInstance or PasswordResourceType.DBCluster ? change.Resource : change.RelatedResource;
        return name is not null
            && ArnName.ShortName(name).Equals(database, StringComparison.OrdinalIgnoreCase)
            && (change.AccountId.Length == 0 || reset.AccountId.Length == 0 || change.AccountId == reset.AccountId)
            && (change.Region.Length == 0 || reset.Region.Length == 0 || change.Region == reset.Region);
    }
}

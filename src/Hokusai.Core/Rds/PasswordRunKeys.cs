using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds;

/// <summary>
/// Gives password changes the key of the Terraform run that made them, from the changes alone: a stream of them cannot wait until
/// all calls around each were read. A run's key is made of the runner and its first change, here and in <see cref="Rekey"/>, so that
/// both tell the same run by the same key. Where a run is silent about passwords for longer than runs are silent, the stream takes
/// it for two. Not thread-safe.
/// </summary>
internal sealed class PasswordRunKeys
{
    private readonly Dictionary<TerraformSessionIdentity, (DateTimeOffset Last, string Key)> _runs = [];

    /// <summary>The change with its run's key; unchanged where no Terraform made it. Changes come about in order of time.</summary>
    public PasswordChange Assign(PasswordChange change)
    {
        if (TerraformSessionIdentity.Of(change.Actor) is not { } runner)
        {
            return change;
        }

        var isSameRun = _runs.TryGetValue(runner, out var run) && (change.Time - run.Last).Duration() <= runner.LongestSilence;
        var key = isSameRun ? run.Key : TerraformSessionKey.Of(runner, change.Time);
        _runs[runner] = (change.Time, key);
        return change with { SessionKey = key };
    }

    /// <summary>Sessions that changed passwords under the key of their first change, and the changes with them.</summary>
    public static (IReadOnlyList<TerraformSession> Sessions, IReadOnlyList<PasswordChange> Changes) Rekey(
        IReadOnlyList<TerraformSession> sessions, IReadOnlyList<PasswordChange> changes)
    {
        var keys = changes
            .Where(change => change.SessionKey is not null)
            .GroupBy(change => change.SessionKey!, StringComparer.Ordinal)
            .Select(run => (run.Key, First: run.MinBy(change => change.Time)!))
            .ToDictionary(run => run.Key, run => TerraformSessionKey.Of(TerraformSessionIdentity.Of(run.First.Actor)!, run.First.Time), StringComparer.Ordinal);
        return (
            [.. sessions.Select(session => keys.TryGetValue(session.Key, out var key) ? session with { Key = key } : session)],
            [.. changes.Select(change => change.SessionKey is { } old ? change with { SessionKey = keys[old] } : change)]);
    }
}

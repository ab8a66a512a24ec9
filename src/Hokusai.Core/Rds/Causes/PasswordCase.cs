namespace Hokusai.Core.Rds.Causes;

/// <summary>The evidence, indexed for the hypotheses.</summary>
internal sealed class PasswordCase
{
    // Terraform stores the state as the last thing it does; without data events the call before it is the last one seen.
    private static readonly TimeSpan StoredAfterLastCall = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, TerraformSession> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<(string State, string VersionId), StateVersion> _versions = [];
    private readonly ILookup<string, (PasswordStory Story, PasswordChange Change)> _deeds;

    public PasswordCase(RdsEvidence evidence)
    {
        Evidence = evidence;
        Stories = PasswordStory.From(evidence.PasswordChanges);
        _deeds = Stories
            .SelectMany(s => s.Deeds.Select(d => (Story: s, Change: d)))
            .Where(d => d.Change.SessionKey is not null)
            .ToLookup(d => d.Change.SessionKey!, StringComparer.Ordinal);
        foreach (var session in evidence.TerraformSessions)
        {
            _sessions.TryAdd(session.Key, session);
        }

        foreach (var version in evidence.StateVersions)
        {
            _versions.TryAdd((version.State, version.VersionId), version);
        }
    }

    public RdsEvidence Evidence { get; }

    public IReadOnlyList<PasswordStory> Stories { get; }

    /// <summary>Whether records may be missing that speak against a conclusion.</summary>
    public bool IsIncomplete => Evidence.Problems.Count > 0;

    public TerraformSession? Session(string? key) => key is null ? null : _sessions.GetValueOrDefault(key);

    public TerraformSession? SessionOf(PasswordChange change) => Session(change.SessionKey);

    public StateVersion? Version(string state, string versionId) => _versions.GetValueOrDefault((state, versionId));

    /// <summary>What a session did to passwords.</summary>
    public IEnumerable<(PasswordStory Story, PasswordChange Change)> DeedsOf(string sessionKey) => _deeds[sessionKey];

    /// <summary>
    /// What a run that wrote a state did to passwords. Where the provider takes a role and the backend does not, one run is two sessions from one
    /// address: the one with the state, and beside it one without.
    /// </summary>
    public IEnumerable<(PasswordStory Story, PasswordChange Change)> DeedsOfRun(TerraformSession writer)
        => DeedsOf(writer.Key).Concat(Evidence.TerraformSessions
            .Where(s => s.Key != writer.Key && s.StateObjects.Count == 0 && writer.StateObjects.Count > 0
                && s.Actor.SourceIPAddress == writer.Actor.SourceIPAddress && s.Actor.ToolVersion == writer.Actor.ToolVersion
                && writer.FirstCall <= s.FirstCall && s.LastCall <= writer.LastCall)
            .SelectMany(s => DeedsOf(s.Key)));

    /// <summary>
    /// The sessions that may have written a version: the one that is known to have, or else all writing ones that were at work when it
    /// was stored and are not seen on other states only.
    /// </summary>
    public IReadOnlyList<TerraformSession> WritersOf(StateVersion version)
    {
        if (version.SessionKey is not null)
        {
            return Session(version.SessionKey) is { } known ? [known] : [];
        }

        return
        [
            .. Evidence.TerraformSessions.Where(s => s.WriteCount > 0
                && s.FirstCall <= version.Time && version.Time <= s.LastCall + StoredAfterLastCall
                && (s.StateObjects.Count == 0 || s.StateObjects.Contains(version.State, StringComparer.Ordinal))),
        ];
    }
}

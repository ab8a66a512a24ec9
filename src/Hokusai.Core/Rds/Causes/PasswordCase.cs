namespace Hokusai.Core.Rds.Causes;

/// <summary>The evidence, indexed for the hypotheses.</summary>
internal sealed class PasswordCase
{
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
}

namespace Hokusai.Reports.Family;

/// <summary>
/// Who descends from whom among the versions of one state, stored or only spoken of by a fork, and which of them were overwritten.
/// </summary>
internal sealed class StateFamily
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Member> _members = [];

    public StateFamily(IEnumerable<StateVersion> versions, IReadOnlyList<StateFork> forks)
    {
        foreach (var fork in forks)
        {
            ParentIds[fork] = fork.ParentVersionId ?? $"(serial {fork.ParentSerial}, not stored)";
        }

        AddAll(versions.OrderBy(v => v.Index).ToList(), forks);
        foreach (var fork in forks)
        {
            Overwrite(fork);
        }
    }

    /// <summary>A version and the position of the one that it grew from.</summary>
    internal sealed record Member(string Id, long Serial, StateVersion? Version, DateTimeOffset? Time, int? Parent)
    {
        public bool IsLost { get; set; }

        public bool HasChildren { get; set; }
    }

    /// <summary>The versions; a parent stands before its children.</summary>
    public IReadOnlyList<Member> Members => _members;

    /// <summary>The id of the version that each fork grew from, made up where it is not stored.</summary>
    public Dictionary<StateFork, string> ParentIds { get; } = new(ReferenceEqualityComparer.Instance);

    public int PlaceOf(string id) => _places[id];

    private void AddAll(List<StateVersion> versions, IReadOnlyList<StateFork> forks)
    {
        var stored = versions.Select(v => v.VersionId).ToHashSet(StringComparer.Ordinal);
        var forkOf = forks
            .SelectMany(f => f.VersionIds.Select(id => (id, f)))
            .GroupBy(p => p.id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().f, StringComparer.Ordinal);

        foreach (var fork in forks.Where(f => !stored.Contains(ParentIds[f])))
        {
            Add(ParentIds[fork], fork.ParentSerial, version: null, time: null, parentId: null);
        }

        foreach (var version in versions)
        {
            var fork = forkOf.GetValueOrDefault(version.VersionId);
            var parent = fork is null ? version.ParentVersionId : ParentIds[fork];
            Add(version.VersionId, version.Serial, version, version.Time, parent);
        }

        foreach (var fork in forks)
        {
            for (var i = 0; i < fork.VersionIds.Count; i++)
            {
                var time = i < fork.Times.Count ? fork.Times[i] : null;
                Add(fork.VersionIds[i], fork.ParentSerial + 1, version: null, time, ParentIds[fork]);
            }
        }
    }

    private void Add(string id, long serial, StateVersion? version, DateTimeOffset? time, string? parentId)
    {
        if (!_places.TryAdd(id, _members.Count))
        {
            return;
        }

        // Only a version that was stored earlier counts as a parent: damaged listings must not make a circle.
        int? parent = parentId is not null && !string.Equals(parentId, id, StringComparison.Ordinal)
            && _places.TryGetValue(parentId, out var place) ? place : null;
        if (parent is { } p)
        {
            _members[p].HasChildren = true;
        }

        _members.Add(new Member(id, serial, version, time, parent));
    }

    /// <summary>Marks every branch of a fork as lost but the one that the latest version descends from.</summary>
    private void Overwrite(StateFork fork)
    {
        var branchOf = new int?[_members.Count];
        foreach (var id in fork.VersionIds)
        {
            branchOf[_places[id]] = _places[id];
        }

        int? survivor = null;
        for (var i = 0; i < _members.Count; i++)
        {
            branchOf[i] ??= _members[i].Parent is { } parent ? branchOf[parent] : null;
            survivor = branchOf[i] ?? survivor;
        }

        for (var i = 0; i < _members.Count; i++)
        {
            _members[i].IsLost |= branchOf[i] is { } branch && branch != survivor;
        }
    }
}

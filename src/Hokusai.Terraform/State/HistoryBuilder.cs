namespace Hokusai.Terraform.State;

/// <summary>Works out the history of one state from its versions.</summary>
internal sealed class HistoryBuilder(KnownSecrets secrets, ValueHasher hasher)
{
    private readonly ChangeWriter _writer = new(secrets, hasher);

    /// <summary>The history of versions given in the order stored.</summary>
    public StateHistory Build(
        string state, IReadOnlyList<VersionRecord> records, IReadOnlyCollection<int> unreadPositions,
        IReadOnlyList<StateLockObservation> locks, IReadOnlyList<ReadProblem> problems)
    {
        Genealogy.Trace(records);
        var forks = ForkFinder.Find(records, unreadPositions);
        var branches = forks.SelectMany(static fork => fork.Branches).ToHashSet();
        return new StateHistory
        {
            State = state,
            Versions = records.Select((record, index) => ToVersion(state, record, index, branches.Contains(record))).ToArray(),
            Forks = forks.Select(fork => ToFork(state, fork, records)).ToArray(),
            Locks = locks,
            Problems = problems,
        };
    }

    private StateVersion ToVersion(string state, VersionRecord record, int index, bool isFork) => new()
    {
        State = state,
        VersionId = record.VersionId,
        Index = index,
        Time = record.Time,
        Serial = record.Snapshot.Serial,
        Lineage = record.Snapshot.Lineage,
        TerraformVersion = record.Snapshot.TerraformVersion,
        ParentVersionId = record.Parent?.VersionId,
        IsRestored = record.IsRestored,
        SerialWentBack = record.SerialWentBack,
        LineageChanged = record.LineageChanged,
        IsFork = isFork,
        ResourceCount = record.Snapshot.Instances.Count(static i => !i.IsOutput),
        Changes = record.Parent is { } parent ? _writer.Changes(parent.Snapshot, record.Snapshot) : [],
        Evidence = Evidence(record),
    };

    private StateFork ToFork(string state, ForkFinder.Fork fork, IReadOnlyList<VersionRecord> records) => new()
    {
        State = state,
        Lineage = fork.Branches[0].Snapshot.Lineage,
        ParentSerial = fork.Parent?.Snapshot.Serial ?? fork.Branches[0].Snapshot.Serial - 1,
        ParentVersionId = fork.Parent?.VersionId,
        VersionIds = fork.Branches.Select(static b => b.VersionId).ToArray(),
        Times = fork.Branches.Select(static b => b.Time).ToArray(),
        LostUpdates = LostUpdates.Of(fork, records).Select(_writer.Write).ToArray(),
        Doubt = fork.Doubt,
        Evidence = fork.Branches.Select(Evidence).ToArray(),
    };

    private static Evidence Evidence(VersionRecord record) => new()
    {
        Source = record.File,
        VersionId = record.VersionId,
        Time = record.Time,
        Note = $"serial {record.Snapshot.Serial}" + (record.Parent is { } parent ? $", grown from {parent.VersionId} (serial {parent.Snapshot.Serial})" : ""),
    };
}

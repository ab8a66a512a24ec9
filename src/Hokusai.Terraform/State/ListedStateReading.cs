namespace Hokusai.Terraform.State;

/// <summary>
/// Reads the versions of one listed state, wherever their content comes from. Every version of the listing is handed over, in the order
/// stored: those that cannot be read count as well.
/// </summary>
internal sealed class ListedStateReading
{
    private readonly ListedState _state;
    private readonly ValueHasher _hasher;
    private readonly KnownSecrets _secrets = new();
    private readonly StateFileParser _parser;
    private readonly List<ReadProblem> _problems = [];
    private readonly List<VersionRecord> _records = [];
    private readonly HashSet<int> _unread = [];
    private int _position;

    public ListedStateReading(ListedState state, ValueHasher hasher)
    {
        _state = state;
        _hasher = hasher;
        _parser = new StateFileParser(hasher, _secrets);
    }

    /// <summary>The next version, with its content.</summary>
    /// <param name="version">The version.</param>
    /// <param name="source">Where the content was read.</param>
    /// <param name="content">The state file.</param>
    /// <param name="place">Which of the things at <paramref name="source"/> it is; null where it is the only one.</param>
    public void Add(ListedVersion version, string source, ReadOnlySpan<byte> content, string? place = null)
    {
        try
        {
            var snapshot = _parser.Parse(content);
            _records.Add(new VersionRecord { VersionId = version.VersionId, Time = version.Time, File = source, Position = _position, Snapshot = snapshot });
            _position++;
        }
        catch (StateFileException exception)
        {
            var problem = exception.ToProblem(source);
            Miss(problem with { Position = place is null ? problem.Position : string.Join(", ", new[] { place, problem.Position }.OfType<string>()) });
        }
    }

    /// <summary>The next version, which could not be read.</summary>
    public void Miss(ReadProblem problem)
    {
        _problems.Add(problem);
        _unread.Add(_position);
        _position++;
    }

    /// <summary>The history of all versions handed over.</summary>
    public StateHistory Build() => new HistoryBuilder(_secrets, _hasher).Build(_state.Name, _records, _unread, _state.Locks, _problems);
}

using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Commands;

/// <summary>An account that is read once, however many investigators ask for it; each hears of what could not be read. Not thread-safe.</summary>
/// <param name="source">The account.</param>
internal sealed class AccountOnce(IAccountSource source) : IAccountSource
{
    private readonly List<ReadProblem> _problems = [];
    private Snapshot? _snapshot;

    /// <inheritdoc/>
    public async Task<Snapshot> ReadAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (_snapshot is { } known)
        {
            _problems.ForEach(output.WriteProblem);
            return known;
        }

        _snapshot = await source.ReadAsync(new Listening(output, _problems), cancellationToken).ConfigureAwait(false);
        return _snapshot;
    }

    private sealed class Listening(ICommandOutput output, List<ReadProblem> problems) : ForwardingOutput(output)
    {
        public override void WriteProblem(ReadProblem problem)
        {
            lock (problems)
            {
                problems.Add(problem);
            }

            PassOn(problem);
        }
    }
}

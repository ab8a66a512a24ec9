using System.Runtime.CompilerServices;
using Hokusai.Core.Commands;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds;

/// <summary>The readings of one investigation: each under its own activity, their problems told once and kept.</summary>
internal sealed class EvidenceReading(ITrailSource trail, ICommandOutput output)
{
    private readonly CommandReadObserver _observer = new(output);

    public IReadOnlyList<ReadProblem> Problems => _observer.Problems;

    /// <summary>The files that are none of a trail's.</summary>
    public IReadOnlyCollection<string> Skipped => _observer.Skipped;

    public async IAsyncEnumerable<TrailEvent> ReadAsync(
        string activity, TrailQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _observer.Begin(activity);
        await foreach (var record in trail.ReadAsync(query, _observer, cancellationToken).ConfigureAwait(false))
        {
            yield return record;
        }
    }

    /// <summary>Whether there is any record at all.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in ReadAsync("Looking for trail records", new TrailQuery { Enough = 1 }, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return false;
    }

    public void Complete() => _observer.Complete();
}

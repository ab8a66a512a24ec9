namespace Hokusai.Core.Trail;

/// <summary>Placeholder until the trail branch lands.</summary>
public sealed class TrailFileSource(IReadOnlyList<string> paths) : ITrailSource
{
    internal IReadOnlyList<string> Paths { get; } = paths;

    /// <inheritdoc/>
    public async IAsyncEnumerable<TrailEvent> ReadAsync(
        TrailQuery query,
        ITrailReadObserver observer,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield break;
    }
}

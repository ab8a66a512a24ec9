namespace Hokusai.Core.Trail;

/// <summary>A place that CloudTrail records are read from. Sources are interchangeable: files today, an account tomorrow.</summary>
public interface ITrailSource
{
    /// <summary>
    /// Reads the records that the query selects, each event once, in an order that depends on the evidence alone.
    /// Whoever stops enumerating stops the reading. What cannot be read is told to the observer, and the rest goes on.
    /// </summary>
    IAsyncEnumerable<TrailEvent> ReadAsync(TrailQuery query, ITrailReadObserver observer, CancellationToken cancellationToken);
}

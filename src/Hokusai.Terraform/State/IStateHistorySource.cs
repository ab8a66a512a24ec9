namespace Hokusai.Terraform.State;

/// <summary>A place that the stored versions of Terraform states are read from. Sources are interchangeable: files, or a bucket.</summary>
public interface IStateHistorySource
{
    /// <summary>
    /// Reads the states, one after another. What cannot be read is told in <see cref="StateHistory.Problems"/>; problems that belong to no
    /// state come last, with a history without versions. Whoever stops enumerating stops the reading.
    /// </summary>
    /// <param name="progress">Hears how far the reading is; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    IAsyncEnumerable<StateHistory> ReadAsync(IProgress<StateReadProgress>? progress, CancellationToken cancellationToken);
}

/// <summary>How far the reading of one state is.</summary>
/// <param name="State">The state.</param>
/// <param name="VersionsRead">Versions read so far.</param>
/// <param name="VersionsTotal">Versions in all.</param>
public readonly record struct StateReadProgress(string State, int VersionsRead, int VersionsTotal);

namespace Hokusai.Terraform.State;

/// <summary>A place that stored versions of Terraform states are read from: files, or a versioned bucket.</summary>
public interface IStateHistorySource
{
    /// <summary>
    /// Reads the states one after another. Nothing throws for what a version holds: see <see cref="StateHistory.Problems"/>;
    /// problems that belong to no state come with a history without versions.
    /// </summary>
    IAsyncEnumerable<StateHistory> ReadAsync(CancellationToken cancellationToken);
}

namespace Hokusai.Terraform.State;

/// <summary>
/// Reads stored versions of Terraform states (format version 4, of Terraform or OpenTofu) from files or a bucket, and works out which version
/// grew from which, what each changed, and where concurrent runs made the state fork.
/// </summary>
public static class StateHistoryReader
{
    /// <summary>
    /// Reads the states below the given paths, one after another: folders (with all folders in them), files and wildcards.
    /// A listing (what <c>aws s3api list-object-versions --output json</c> prints, one or more) gives order, times and version ids;
    /// files without one are ordered by serial. Files that are neither are passed over. Nothing throws for what a file holds:
    /// see <see cref="StateHistory.Problems"/>. Problems that belong to no state come last, with a history without versions.
    /// </summary>
    /// <param name="paths">Files, folders, wildcards.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IEnumerable<StateHistory> Read(
        IReadOnlyList<string> paths, StateHistoryOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return new StateHistoryReading(options ?? new StateHistoryOptions(), cancellationToken).Run(paths);
    }

    /// <summary>
    /// Reads the versions of one state object of a bucket. The listing gives order, times and version ids; the result is that of a folder with
    /// the fetched versions and their listing. Contents are held in memory, some at a time, and written nowhere.
    /// </summary>
    /// <param name="state">The object with its versions.</param>
    /// <param name="fetch">Fetches the content of a version. Called for some versions at once; it tells failures in its result.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <param name="progress">Hears how far the reading is; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<StateHistory> ReadAsync(
        StateObject state,
        Func<StateObjectVersion, CancellationToken, Task<StateContent>> fetch,
        StateHistoryOptions? options = null,
        IProgress<StateReadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(fetch);
        return new StateObjectReading(state, fetch, options ?? new StateHistoryOptions(), progress).RunAsync(cancellationToken);
    }
}

using System.Runtime.CompilerServices;

namespace Hokusai.Terraform.State;

/// <summary>State versions from files, as <see cref="StateHistoryReader.Read"/> reads them.</summary>
public sealed class StateFileSource : IStateHistorySource
{
    private readonly IReadOnlyList<string> _paths;
    private readonly StateHistoryOptions _options;

    /// <summary>A source over files, folders and wildcards.</summary>
    /// <param name="paths">Relative paths count from the current folder.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    public StateFileSource(IReadOnlyList<string> paths, StateHistoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        _paths = paths;
        _options = options ?? new StateHistoryOptions();
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StateHistory> ReadAsync(
        IProgress<StateReadProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var history in StateHistoryReader.Read(_paths, _options, cancellationToken))
        {
            yield return history;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }
}

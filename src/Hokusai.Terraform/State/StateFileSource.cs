using System.Runtime.CompilerServices;

namespace Hokusai.Terraform.State;

/// <summary>Stored versions of states from files, folders and wildcards.</summary>
/// <param name="paths">As <see cref="StateHistoryReader.Read"/> takes them.</param>
public sealed class StateFileSource(IReadOnlyList<string> paths) : IStateHistorySource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<StateHistory> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var history in StateHistoryReader.Read(paths, new StateHistoryOptions(), cancellationToken))
        {
            yield return history;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }
}

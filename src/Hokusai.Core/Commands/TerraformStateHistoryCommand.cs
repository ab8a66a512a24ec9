using Hokusai.Terraform.State;

namespace Hokusai.Core.Commands;

/// <summary>The stored versions of Terraform states, each with what it changed and where it grew from.</summary>
public sealed class TerraformStateHistoryCommand(IReadOnlyList<string> paths)
{
    /// <summary>Writes one <see cref="StateVersion"/> for each version stored, state by state.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public Task RunAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);

        foreach (var history in StateHistoryReader.Read(paths, new StateHistoryOptions(), cancellationToken))
        {
            foreach (var problem in history.Problems)
            {
                output.WriteProblem(problem);
            }

            foreach (var version in history.Versions)
            {
                cancellationToken.ThrowIfCancellationRequested();
                output.WriteObject(version);
            }
        }

        return Task.CompletedTask;
    }
}

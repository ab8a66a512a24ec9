using System.Runtime.CompilerServices;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Sources.Athena;
using Hokusai.Core.Commands;
using Hokusai.Core.S3.Inventory.Athena;

namespace Hokusai.Aws.Sources.S3;

/// <summary>One query of a table at Athena, which is stopped there when nobody waits for it any more.</summary>
internal sealed class AthenaInventoryTable(IAwsConnection connection, AthenaOptions options, InventoryTableSchema schema, ICommandOutput output) : IInventoryTable
{
    public string Name { get; } = $"Athena {options.Table}";

    public InventoryTableSchema Schema => schema;

    public async IAsyncEnumerable<IReadOnlyList<string?>> QueryAsync(
        string sql, IReadOnlyList<string> columns, Action<ReadProblem> report, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        output.WriteVerbose($"{Name} is asked:\n{sql}");
        var athena = new AthenaAnswers(connection, options, Name, new Teller(Name, report, output));
        if (await athena.RunAsync(sql, cancellationToken).ConfigureAwait(false) is not { } executionId)
        {
            yield break;
        }

        await foreach (var row in athena.RowsAsync(executionId, columns, cancellationToken).ConfigureAwait(false))
        {
            yield return [.. (row.Data ?? []).Select(value => value.VarCharValue)];
        }
    }

    private sealed class Teller(string name, Action<ReadProblem> report, ICommandOutput output) : IAthenaObserver
    {
        private const string Activity = "Asking Athena";

        public void OnProblem(ReadProblem problem) => report(problem);

        public void OnInformation(string message) => output.WriteVerbose($"{name}: {message}");

        public void OnState(string state, long scanned) => output.WriteProgress(new CommandProgress(Activity, state, null));

        // Rows come with the progress of the simulation.
        public void OnRows(int rows) => output.WriteProgress(new CommandProgress(Activity, name, 100, IsCompleted: true));
    }
}

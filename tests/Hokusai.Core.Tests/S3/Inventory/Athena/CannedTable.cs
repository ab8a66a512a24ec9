using System.Runtime.CompilerServices;
using Hokusai.Core.S3.Inventory.Athena;

namespace Hokusai.Core.Tests.S3.Inventory.Athena;

/// <summary>A table that answers what the test says.</summary>
internal sealed class CannedTable(InventoryTableSchema schema, params IReadOnlyList<IReadOnlyList<string?>> rows) : IInventoryTable
{
    public string Name => "Athena s3.inventory";

    public InventoryTableSchema Schema => schema;

    public string? Asked { get; private set; }

    public ReadProblem? Failure { get; init; }

    public async IAsyncEnumerable<IReadOnlyList<string?>> QueryAsync(
        string sql, IReadOnlyList<string> columns, Action<ReadProblem> report, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Asked = sql;
        await Task.Yield();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }

        if (Failure is not null)
        {
            report(Failure);
        }
    }
}

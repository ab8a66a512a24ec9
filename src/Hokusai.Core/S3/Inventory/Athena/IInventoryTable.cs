namespace Hokusai.Core.S3.Inventory.Athena;

/// <summary>A table over an inventory that somebody else reads: one query is asked, and its rows come back.</summary>
public interface IInventoryTable
{
    /// <summary>What it is called in problems.</summary>
    string Name { get; }

    /// <summary>What it has.</summary>
    InventoryTableSchema Schema { get; }

    /// <summary>Runs a query and reads its rows, in the order of its columns; SQL's NULL is null.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="columns">The names of its columns.</param>
    /// <param name="report">Hears of what went wrong; the rows end then.</param>
    /// <param name="cancellationToken">Stops the query where it runs.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    IAsyncEnumerable<IReadOnlyList<string?>> QueryAsync(string sql, IReadOnlyList<string> columns, Action<ReadProblem> report, CancellationToken cancellationToken);
}

using Hokusai.Core.S3.Inventory.Rows;

namespace Hokusai.Core.S3.Inventory;

/// <summary>What a bucket holds, as rows that are read once: an inventory, or a listing.</summary>
internal interface IObjectRows
{
    /// <summary>The bucket; empty where nothing tells.</summary>
    string Bucket { get; }

    /// <summary>What it is called in problems.</summary>
    string Name { get; }

    /// <summary>Whether all versions are listed; else current ones only.</summary>
    bool ListsVersions { get; }

    /// <summary>Whether rows tell when S3 expires an object.</summary>
    bool TellsExpirations { get; }

    /// <summary>Whether rows tell all that locks a version (true) or a part of it (false); null where they tell nothing.</summary>
    bool? TellsLocks { get; }

    /// <summary>Rows that were left out so far.</summary>
    long BadRows { get; }

    /// <summary>Files that were not read to their end.</summary>
    int IncompleteFiles { get; }

    /// <summary>Reads all rows.</summary>
    /// <param name="createSink">Makes the sink of a thread.</param>
    /// <param name="threads">Threads at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The sinks, at least one.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    Task<IReadOnlyList<TSink>> ReadAsync<TSink>(Func<TSink> createSink, int threads, CancellationToken cancellationToken)
        where TSink : IInventoryRowSink;
}

namespace Hokusai.Core.S3.Listing;

/// <summary>What a bucket holds, entry by entry: files of the AWS CLI, or the bucket itself.</summary>
public interface IObjectListing
{
    /// <summary>The bucket; empty where nothing tells.</summary>
    string Bucket { get; }

    /// <summary>Whether it lists all versions; else current ones only.</summary>
    bool HasVersions { get; }

    /// <summary>Lists. Entries come in any order, and each once.</summary>
    /// <param name="report">Hears of what could not be listed; the rest comes all the same.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    IAsyncEnumerable<ListedVersion> ReadAsync(Action<ReadProblem> report, CancellationToken cancellationToken);
}

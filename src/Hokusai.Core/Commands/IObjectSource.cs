using Hokusai.Core.S3.Listing;
using Hokusai.Core.S3.Risk;

namespace Hokusai.Core.Commands;

/// <summary>A place that tells what buckets hold, other than files: the buckets themselves, or an inventory in its destination bucket.</summary>
public interface IObjectSource
{
    /// <summary>What is to be looked at. What cannot be is told to the output.</summary>
    /// <param name="buckets">What is known of the buckets that are wanted.</param>
    /// <param name="output">Hears of problems.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<IReadOnlyList<BucketObjects>> OpenAsync(IReadOnlyList<BucketFacts> buckets, ICommandOutput output, CancellationToken cancellationToken);
}

using Hokusai.Core.Commands;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Collectors;

/// <summary>Saves accounts to a folder, and says what is in it and what is not.</summary>
/// <param name="collection">What to collect.</param>
/// <param name="folder">The folder, as a full path.</param>
/// <param name="replaceFinished">Whether a finished snapshot in the folder is replaced.</param>
public sealed class SnapshotCommand(SnapshotCollection collection, string folder, bool replaceFinished)
{
    /// <summary>Writes one <see cref="SavedSnapshot"/>, and a problem for each question that was not answered.</summary>
    /// <exception cref="SnapshotFolderException">The folder is in use, is not empty, or holds a snapshot of something else.</exception>
    /// <exception cref="Connection.AwsCallException">The credentials have expired. Collecting again goes on from there.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; it can be gone on with.</exception>
    public async Task RunAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        var begun = collection.Time.GetUtcNow();
        var progress = new CollectionReport(output, "Saving the account");
        var manifest = await collection.SaveAsync(folder, replaceFinished, progress.OnProgress, cancellationToken).ConfigureAwait(false);
        progress.Complete();
        if (manifest.FinishedAt < begun)
        {
            output.WriteWarning($"'{folder}' holds the finished snapshot of {manifest.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC already: nothing was asked. To collect anew, ask for it to be replaced (-Force).");
        }

        var problems = manifest.Gaps.Select(gap => gap.ToProblem()).ToList();
        foreach (var problem in problems)
        {
            output.WriteProblem(problem);
        }

        output.WriteObject(new SavedSnapshot
        {
            Path = folder,
            AccountIds = manifest.Request.AccountIds,
            Regions = manifest.Request.Regions,
            StartedAt = manifest.StartedAt,
            FinishedAt = manifest.FinishedAt,
            Documents = manifest.Documents.Count,
            Items = manifest.Documents.Sum(document => (long)document.Items),
            Problems = problems,
        });
    }
}

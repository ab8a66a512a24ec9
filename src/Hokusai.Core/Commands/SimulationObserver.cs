using System.Globalization;
using Hokusai.Core.S3.Inventory;

namespace Hokusai.Core.Commands;

/// <summary>Passes on what the reading of an inventory or a listing tells.</summary>
internal sealed class SimulationObserver(string activity, string name, ICommandOutput output) : IInventoryObserver
{
    public void OnProblem(ReadProblem problem) => output.WriteProblem(problem);

    public void OnProgress(InventoryProgress progress)
        => output.WriteProgress(progress.Entries > 0
            ? new CommandProgress(activity, string.Create(CultureInfo.InvariantCulture, $"{name}: {progress.Entries:N0} entries"), null)
            : new CommandProgress(
                activity,
                string.Create(CultureInfo.InvariantCulture, $"{name}: {progress.FilesRead:N0} of {progress.Files:N0} files, {progress.BytesRead >> 20:N0} MB"),
                progress.Bytes is > 0 and var all ? (int)Math.Min(100, 100 * progress.BytesRead / all) : null));

    public void Complete() => output.WriteProgress(new CommandProgress(activity, name, 100, IsCompleted: true));
}

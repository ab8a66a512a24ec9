using Hokusai.Core.Commands;

namespace Hokusai.Aws.Collectors;

/// <summary>Tells a command's output how far a collection is.</summary>
internal sealed class CollectionReport(ICommandOutput output, string activity)
{
    public void OnProgress(CollectionProgress progress)
        => output.WriteProgress(new CommandProgress(
            activity,
            $"{progress.Done:N0} of {progress.Known:N0} calls; {progress.Command} in {progress.Region}",
            progress.Known == 0 ? null : (int)(100L * progress.Done / progress.Known)));

    public void Complete() => output.WriteProgress(new CommandProgress(activity, "Done", 100, IsCompleted: true));
}

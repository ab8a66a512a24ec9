using Hokusai.Core.Trail;

namespace Hokusai.Aws.Sources.EventHistory;

/// <summary>For records that are looked at before they are read: what is wrong with them is told when they are.</summary>
internal sealed class SilentObserver : ITrailReadObserver
{
    public static readonly SilentObserver Instance = new();

    public void OnProblem(ReadProblem problem)
    {
    }

    public void OnSkipped(string source, string reason)
    {
    }

    public void OnProgress(TrailReadProgress progress)
    {
    }
}

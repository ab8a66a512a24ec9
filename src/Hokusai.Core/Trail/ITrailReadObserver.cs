namespace Hokusai.Core.Trail;

/// <summary>Hears what a reading has to tell beside its records. Called from reading threads; implementations are thread-safe.</summary>
public interface ITrailReadObserver
{
    /// <summary>Something could not be read.</summary>
    void OnProblem(ReadProblem problem);

    /// <summary>A file was recognised and left aside on purpose (a digest or an insight file, or no trail file at all).</summary>
    void OnSkipped(string source, string reason);

    /// <summary>Something worth knowing about the reading, for whoever asks for details: how long it will take, what it cost.</summary>
    void OnInformation(string source, string message)
    {
        // Most observers do not ask for details.
    }

    /// <summary>How far the reading is.</summary>
    void OnProgress(TrailReadProgress progress);
}

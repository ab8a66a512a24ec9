namespace Hokusai.Core.Commands;

/// <summary>An output that tells a problem once, however many investigators meet it in the same sources.</summary>
/// <param name="output">Where everything goes.</param>
internal sealed class ToldOnceOutput(ICommandOutput output) : ICommandOutput
{
    private readonly HashSet<(string Source, string ErrorId, string? Position)> _told = [];

    public void WriteProblem(ReadProblem problem)
    {
        bool isNew;
        lock (_told)
        {
            isNew = _told.Add((problem.Source, problem.ErrorId, problem.Position));
        }

        if (isNew)
        {
            output.WriteProblem(problem);
        }
    }

    public void WriteObject(object value) => output.WriteObject(value);

    public void WriteWarning(string message) => output.WriteWarning(message);

    public void WriteVerbose(string message) => output.WriteVerbose(message);

    public Task<bool> ConfirmAsync(string target, string action, CancellationToken cancellationToken) => output.ConfirmAsync(target, action, cancellationToken);

    public void WriteProgress(CommandProgress progress) => output.WriteProgress(progress);
}

namespace Hokusai.Core.Commands;

/// <summary>An output that passes everything on but problems, of which it decides.</summary>
/// <param name="output">Where everything goes.</param>
internal abstract class ForwardingOutput(ICommandOutput output) : ICommandOutput
{
    /// <inheritdoc/>
    public abstract void WriteProblem(ReadProblem problem);

    /// <inheritdoc/>
    public void WriteObject(object value) => output.WriteObject(value);

    /// <inheritdoc/>
    public void WriteWarning(string message) => output.WriteWarning(message);

    /// <inheritdoc/>
    public void WriteVerbose(string message) => output.WriteVerbose(message);

    /// <inheritdoc/>
    public Task<bool> ConfirmAsync(string target, string action, CancellationToken cancellationToken) => output.ConfirmAsync(target, action, cancellationToken);

    /// <inheritdoc/>
    public void WriteProgress(CommandProgress progress) => output.WriteProgress(progress);

    /// <summary>Passes a problem on.</summary>
    protected void PassOn(ReadProblem problem) => output.WriteProblem(problem);
}

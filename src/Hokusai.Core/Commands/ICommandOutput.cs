namespace Hokusai.Core.Commands;

/// <summary>What a command writes to: a PowerShell pipeline, a terminal, or a list in a test. Members are called from any thread.</summary>
public interface ICommandOutput
{
    /// <summary>One result object.</summary>
    void WriteObject(object value);

    /// <summary>Something could not be read; the command goes on (a non-terminating error in PowerShell, exit code 2 in the CLI).</summary>
    void WriteProblem(ReadProblem problem);

    /// <summary>Something that the user should know.</summary>
    void WriteWarning(string message);

    /// <summary>Something that the user may want to know.</summary>
    void WriteVerbose(string message);

    /// <summary>Asks whether to go on with something that changes what others rely on.</summary>
    /// <param name="target">What is changed.</param>
    /// <param name="action">How.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>Whether to do it; false also where the user only wants to know what would be done.</returns>
    Task<bool> ConfirmAsync(string target, string action, CancellationToken cancellationToken);

    /// <summary>How far the command is.</summary>
    void WriteProgress(CommandProgress progress);
}

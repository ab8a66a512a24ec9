using System.Management.Automation;
using Hokusai.Core.Commands;
using Hokusai.PS.Pipeline;

namespace Hokusai.PS;

/// <summary>
/// The base of the cmdlets that read: runs a command off the pipeline thread, so that Ctrl+C, <c>Select-Object -First</c>
/// and <c>-ErrorAction Stop</c> end the reading at once.
/// </summary>
public abstract class HokusaiCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Called by PowerShell on Ctrl+C, on another thread than the pipeline's.</summary>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Ends the cmdlet's life; called by PowerShell.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the cmdlet's life.</summary>
    /// <param name="disposing">Whether to release managed resources.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Dispose();
        }
    }

    /// <summary>How long Ctrl+C waits for the command to end; longer where it puts back what it changed.</summary>
    private protected virtual TimeSpan PatienceWhenStopped => CommandPump.Patience;

    /// <summary>Runs the command and writes what it says to the pipeline.</summary>
    private protected void Run(Func<ICommandOutput, CancellationToken, Task> command)
    {
        using var pump = new CommandPump(this, MyInvocation.PipelinePosition, _stop.Token);
        pump.Run(command, PatienceWhenStopped);
    }

    /// <summary>Ends the cmdlet because of what the user asked for.</summary>
    private protected void RejectArguments(string errorId, string message, string parameterName, object? argument)
        => ThrowTerminatingError(new ErrorRecord(
            new PSArgumentException(message, parameterName), errorId, ErrorCategory.InvalidArgument, argument)
        {
            ErrorDetails = new ErrorDetails(message),
        });
}

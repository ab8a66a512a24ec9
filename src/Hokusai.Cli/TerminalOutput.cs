using Hokusai.Core.Commands;
using Hokusai.Reports.Text;

namespace Hokusai.Cli;

/// <summary>A command's output for a terminal: objects are collected, everything else goes to standard error.</summary>
internal sealed class TerminalOutput(TextWriter error, bool verbose, bool showProgress) : ICommandOutput
{
    private const string EraseLine = "\r\u001b[K";

    private readonly object _gate = new();
    private readonly List<object> _objects = [];
    private string? _progress;

    public IReadOnlyList<Investigation> Investigations => [.. _objects.OfType<Investigation>()];

    public IReadOnlyList<SavedSnapshot> Snapshots => [.. _objects.OfType<SavedSnapshot>()];

    public void WriteObject(object value)
    {
        lock (_gate)
        {
            _objects.Add(value);
        }
    }

    public void WriteProblem(ReadProblem problem) => WriteLine($"unread: {problem}");

    public void WriteWarning(string message) => WriteLine($"warning: {message}");

    public void WriteVerbose(string message)
    {
        if (verbose)
        {
            WriteLine(message);
        }
    }

    // No verb of the command line changes anything.
    public Task<bool> ConfirmAsync(string target, string action, CancellationToken cancellationToken) => Task.FromResult(false);

    public void WriteProgress(CommandProgress progress)
    {
        if (!showProgress)
        {
            return;
        }

        lock (_gate)
        {
            var text = progress.IsCompleted ? null : $"{progress.Activity}: {progress.Status}";
            if (text != _progress)
            {
                error.Write(EraseLine + text);
                _progress = text;
            }
        }
    }

    private void WriteLine(string message)
    {
        lock (_gate)
        {
            if (_progress is not null)
            {
                error.Write(EraseLine);
                _progress = null;
            }

            error.WriteLine(SafeText.Prose(message));
        }
    }
}

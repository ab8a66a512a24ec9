using System.Collections.Concurrent;
using System.Diagnostics;
using System.Management.Automation;
using Hokusai.Core.Commands;

namespace Hokusai.PS.Pipeline;

/// <summary>
/// Carries a command's output from the threads it runs on to the pipeline thread, the only one that may write.
/// The queue is bounded: a pipeline that takes no more (<c>Select-Object -First 1</c>) holds the reading up, and then ends it.
/// </summary>
internal sealed class CommandPump : ICommandOutput, IDisposable
{
    // Enough to keep readers busy while the pipeline formats a line, few enough that a stopped pipeline has read little in vain.
    private const int QueueLength = 256;

    // People see no more than some five changes of a progress bar a second; each costs the pipeline thread a screen update.
    private static readonly TimeSpan s_progressInterval = TimeSpan.FromMilliseconds(200);

    // How long a stopped cmdlet waits for its readers to notice; a read that hangs in the system must not keep Ctrl+C waiting.
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly BlockingCollection<PipelineMessage> _queue = new(QueueLength);
    private readonly CancellationTokenSource _reading;
    private readonly CancellationToken _cancelled;
    private readonly Cmdlet _cmdlet;
    private readonly int _activityId;
    private readonly Stopwatch _sinceProgress = Stopwatch.StartNew();
    private volatile StrongProgress? _progress;
    private bool _progressShown;

    public CommandPump(Cmdlet cmdlet, int activityId, CancellationToken stop)
    {
        _cmdlet = cmdlet;
        _activityId = activityId;
        _reading = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _cancelled = _reading.Token;
    }

    /// <summary>Runs the command to its end, to the pipeline's end, or to Ctrl+C, whichever comes first.</summary>
    /// <param name="command">The command.</param>
    /// <param name="patience">How long a command that was stopped is waited for.</param>
    public void Run(Func<ICommandOutput, CancellationToken, Task> command, TimeSpan patience)
    {
        var work = Task.Run(() => RunToEndAsync(command), CancellationToken.None);
        try
        {
            Pump();
            work.GetAwaiter().GetResult();
            ShowProgress(new CommandProgress("", "", null, IsCompleted: true));
        }
        catch (OperationCanceledException) when (_cancelled.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        finally
        {
            _reading.Cancel();
            Task.WaitAny([work], patience);
        }
    }

    public void WriteObject(object value) => Enqueue(PipelineMessageKind.Object, value);

    public void WriteProblem(ReadProblem problem) => Enqueue(PipelineMessageKind.Problem, problem);

    public void WriteWarning(string message) => Enqueue(PipelineMessageKind.Warning, message);

    public void WriteVerbose(string message) => Enqueue(PipelineMessageKind.Verbose, message);

    public Task<bool> ConfirmAsync(string target, string action, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(PipelineMessageKind.Question, new PipelineQuestion(target, action, answer));
        return answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Only the latest progress counts, so it does not queue and never holds a reader up.</summary>
    public void WriteProgress(CommandProgress progress) => _progress = new StrongProgress(progress);

    public void Dispose() => _reading.Dispose();

    private void Enqueue(PipelineMessageKind kind, object content) => _queue.Add(new PipelineMessage(kind, content), _cancelled);

    private async Task RunToEndAsync(Func<ICommandOutput, CancellationToken, Task> command)
    {
        try
        {
            await command(this, _cancelled).ConfigureAwait(false);
        }
        finally
        {
            _queue.CompleteAdding();
        }
    }

    private void Pump()
    {
        while (!_queue.IsCompleted)
        {
            if (_queue.TryTake(out var message, (int)s_progressInterval.TotalMilliseconds, _cancelled))
            {
                Write(message);
            }

            if (_progress is { } latest && _sinceProgress.Elapsed >= s_progressInterval)
            {
                _progress = null;
                ShowProgress(latest.Value);
            }
        }
    }

    private void Write(PipelineMessage message)
    {
        switch (message.Kind)
        {
            case PipelineMessageKind.Object:
                _cmdlet.WriteObject(message.Content, enumerateCollection: false);
                break;
            case PipelineMessageKind.Problem:
                _cmdlet.WriteError(ReadProblemError.Create((ReadProblem)message.Content));
                break;
            case PipelineMessageKind.Warning:
                _cmdlet.WriteWarning((string)message.Content);
                break;
            case PipelineMessageKind.Question:
                var question = (PipelineQuestion)message.Content;
                question.Answer.SetResult(_cmdlet.ShouldProcess(question.Target, question.Action));
                break;
            default:
                _cmdlet.WriteVerbose((string)message.Content);
                break;
        }
    }

    private void ShowProgress(CommandProgress progress)
    {
        if (progress.IsCompleted && !_progressShown)
        {
            return;
        }

        // ProgressRecord refuses empty texts, which a completed record does not show anyway.
        _cmdlet.WriteProgress(new ProgressRecord(_activityId, Text(progress.Activity), Text(progress.Status))
        {
            PercentComplete = progress.PercentComplete is { } percent ? Math.Clamp(percent, 0, 100) : -1,
            RecordType = progress.IsCompleted ? ProgressRecordType.Completed : ProgressRecordType.Processing,
        });
        _progressShown = !progress.IsCompleted;
        _sinceProgress.Restart();
    }

    private static string Text(string text) => text.Length == 0 ? "Hokusai" : text;

    /// <summary>A reference, so that threads exchange whole values.</summary>
    private sealed record StrongProgress(CommandProgress Value);
}

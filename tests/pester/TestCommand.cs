using System;
using System.Management.Automation;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Hokusai;
using Hokusai.Core.Commands;

/// <summary>
/// A cmdlet over the module's own CommandPump whose command is made for the test: endless, hanging, failing.
/// The real commands end too soon, and at times that depend on the machine.
/// </summary>
[Cmdlet("Test", "Command")]
public sealed class TestCommandCmdlet : PSCmdlet
{
    private readonly CancellationTokenSource _stop = new CancellationTokenSource();

    [Parameter(Mandatory = true)]
    public string Behaviour { get; set; } = "";

    public static int Written;

    /// <summary>Set when the command has seen that it was cancelled.</summary>
    public static readonly ManualResetEventSlim Cancelled = new ManualResetEventSlim();

    /// <summary>Set when the command is at work.</summary>
    public static readonly ManualResetEventSlim Started = new ManualResetEventSlim();

    public static void Reset()
    {
        Written = 0;
        Cancelled.Reset();
        Started.Reset();
    }

    protected override void StopProcessing() => _stop.Cancel();

    protected override void EndProcessing()
    {
        var type = Type.GetType("Hokusai.PS.Pipeline.CommandPump, Hokusai.PS", throwOnError: true);
        var pump = Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public, null, new object[] { this, 0, _stop.Token }, null);
        Func<ICommandOutput, CancellationToken, Task> command = RunAsync;
        type.GetMethod("Run").Invoke(pump, BindingFlags.DoNotWrapExceptions, null, new object[] { command, type.GetField("Patience").GetValue(null) }, null);
    }

    private Task RunAsync(ICommandOutput output, CancellationToken cancellation)
    {
        Started.Set();
        switch (Behaviour)
        {
            case "Endless":
                return WriteWithoutEnd(output);
            case "Waiting":
                cancellation.WaitHandle.WaitOne();
                Cancelled.Set();
                throw new OperationCanceledException(cancellation);
            case "Hanging":
                output.WriteObject(1);
                Thread.Sleep(Timeout.Infinite);
                return Task.CompletedTask;
            case "Failing":
                output.WriteObject(1);
                throw new InvalidOperationException("The command broke.");
            case "Problem":
                output.WriteObject(1);
                output.WriteProblem(new ReadProblem
                {
                    Source = "a/file.json.gz", ErrorId = "TrailTruncatedGzip", Reason = "It ends early.", Position = "byte 7", Advice = "Fetch it again.",
                });
                output.WriteObject(2);
                return Task.CompletedTask;
            case "Talkative":
                output.WriteVerbose("a detail");
                output.WriteWarning("a warning");
                for (var i = 0; i < 100_000; i++)
                {
                    output.WriteProgress(new CommandProgress("Reading", i.ToString(), i / 1000));
                }

                output.WriteObject(new[] { 1, 2, 3 });
                return Task.CompletedTask;
            default:
                throw new ArgumentOutOfRangeException(nameof(Behaviour), Behaviour, "Unknown behaviour.");
        }
    }

    private static Task WriteWithoutEnd(ICommandOutput output)
    {
        try
        {
            while (true)
            {
                output.WriteObject(Written);
                Written++;
            }
        }
        catch (OperationCanceledException)
        {
            Cancelled.Set();
            throw;
        }
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Hokusai.Aws.Connection;
using Hokusai.Cli;
using Hokusai.Cli.Verbs;

var root = new RootCommand("Finds out why AWS infrastructure changed, and proves it.");
root.Subcommands.Add(InvestigateVerb.Create());
root.Subcommands.Add(CollectVerb.Create());

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (ParseError error in parsed.Errors)
    {
        await Console.Error.WriteLineAsync($"hokusai: {error.Message}").ConfigureAwait(false);
    }

    await Console.Error.WriteLineAsync("Try 'hokusai --help', or 'hokusai investigate --help'.").ConfigureAwait(false);
    return ExitCode.Usage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        // Ctrl+C ends the reading at once, and what was found until then is shown; this is for a system call that hangs.
        ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
    }).ConfigureAwait(false);
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("hokusai: stopped.").ConfigureAwait(false);
    return ExitCode.Failed;
}
catch (AwsCallException failure)
{
    await Console.Error.WriteLineAsync($"hokusai: {failure.Message}{(failure.Advice is { } advice ? " " + advice : "")}").ConfigureAwait(false);
    return ExitCode.Failed;
}
#pragma warning disable CA1031 // The outermost boundary: whatever failed is named and becomes the exit code.
catch (Exception failure)
#pragma warning restore CA1031
{
    await Console.Error.WriteLineAsync($"hokusai: {failure.Message}").ConfigureAwait(false);
    return ExitCode.Failed;
}

using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Collectors;

/// <summary>
/// Runs many commands of the AWS CLI: in one process where Python can load it (its start takes longer than a command), else one after the other.
/// </summary>
internal static class CliBatch
{
    private const string Script = """
        import contextlib, io, json, sys
        from awscli.clidriver import create_clidriver
        for line in sys.stdin:
            out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                try:
                    code = create_clidriver().main(json.loads(line))
                except SystemExit as e:
                    code = e.code
            out.seek(0)
            print(json.dumps({"code": code or 0, "out": out.read(), "err": err.getvalue()}), flush=True)
        """;

    /// <summary>What each command prints, in order; the message of its error where it failed.</summary>
    public static async Task<IReadOnlyList<(JsonNode? Printed, string? Error)>> RunAsync(AwsTestbed aws, IReadOnlyList<string[]> commands)
    {
        if (await RunInOneProcessAsync(aws, commands) is { } answers)
        {
            return answers;
        }

        var results = new List<(JsonNode?, string?)>();
        foreach (var command in commands)
        {
            try
            {
                results.Add((await aws.CliAsync(command), null));
            }
            catch (InvalidOperationException e)
            {
                results.Add((null, e.Message));
            }
        }

        return results;
    }

    private static async Task<List<(JsonNode? Printed, string? Error)>?> RunInOneProcessAsync(AwsTestbed aws, IReadOnlyList<string[]> commands)
    {
        var start = new ProcessStartInfo("python3", ["-c", Script]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in aws.Environment)
        {
            start.Environment[name] = value;
        }

        using var python = Start(start);
        if (python is null)
        {
            return null;
        }

        _ = python.StandardError.ReadToEndAsync();
        var results = new List<(JsonNode?, string?)>();
        try
        {
            foreach (var command in commands)
            {
                // Some services have an old name in one Region, which the CLI takes for an endpoint that was asked for.
                string[] line = [.. command, "--output", "json", "--endpoint-url", aws.EndpointUrl.GetLeftPart(UriPartial.Authority)];
                await python.StandardInput.WriteLineAsync(JsonSerializer.Serialize(line));
                await python.StandardInput.FlushAsync();
                if (await python.StandardOutput.ReadLineAsync() is not { } reply)
                {
                    return null;
                }

                var answer = JsonNode.Parse(reply)!;
                var printed = (string)answer["out"]!;
                results.Add((int)answer["code"]! == 0 ? (JsonNode.Parse(printed.Length == 0 ? "{}" : printed), null) : (null, (string)answer["err"]!));
            }
        }
        catch (IOException)
        {
            // It ended at once: Python does not know the CLI.
            return null;
        }

        python.StandardInput.Close();
        await python.WaitForExitAsync();
        return results;
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

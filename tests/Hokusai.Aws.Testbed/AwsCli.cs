using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace Hokusai.Aws.Testbed;

/// <summary>Runs the real AWS CLI against the testbed.</summary>
internal static class AwsCli
{
    /// <summary>Runs a command and reads its JSON.</summary>
    /// <exception cref="SkipException">The AWS CLI is not installed.</exception>
    /// <exception cref="InvalidOperationException">The command failed; the message holds what it printed.</exception>
    public static async Task<JsonObject> RunAsync(Uri endpoint, IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        // Named outright: version 1 does not take the address for every service from the environment.
        var program = InstalledPrograms.Find("aws");
        Skip.If(program is null, "The AWS CLI is not installed.");
        var start = new ProcessStartInfo(program, [.. arguments, "--output", "json", "--endpoint-url", endpoint.GetLeftPart(UriPartial.Authority)]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonNode.Parse(await output is { Length: > 0 } text ? text : "{}")!.AsObject()
            : throw new InvalidOperationException($"aws {string.Join(' ', arguments)} ended with {process.ExitCode}: {await error}");
    }
}

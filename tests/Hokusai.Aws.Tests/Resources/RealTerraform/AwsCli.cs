using System.Diagnostics;
using System.Text.Json;

namespace Hokusai.Aws.Tests.Resources.RealTerraform;

/// <summary>The installed AWS CLI, asking an endpoint of the test's own.</summary>
internal sealed class AwsCli(string path, Uri endpoint, string configFile) : IDisposable
{
    // A process each; more at once only wait for each other.
    private readonly SemaphoreSlim _running = new(Environment.ProcessorCount);

    /// <summary>What the command prints, or, where AWS answers with an error, its code.</summary>
    public async Task<(JsonElement Answer, string? ErrorCode)> AskAsync(string region, string service, string command, params string[] arguments)
    {
        await _running.WaitAsync();
        try
        {
            using var process = Process.Start(StartOf(region, [service, command, .. arguments]))!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode == 0)
            {
                return (output.Length == 0 ? default : JsonDocument.Parse(output).RootElement, null);
            }

            // An error occurred (NoSuchBucketPolicy) when calling the …
            var text = await errors;
            var start = text.IndexOf('(', StringComparison.Ordinal) + 1;
            var end = text.IndexOf(')', StringComparison.Ordinal);
            return start > 0 && end > start
                ? (default, text[start..end])
                : throw new InvalidOperationException($"aws {service} {command} failed: {text}");
        }
        finally
        {
            _running.Release();
        }
    }

    public void Dispose() => _running.Dispose();

    private ProcessStartInfo StartOf(string region, string[] arguments)
    {
        var start = new ProcessStartInfo(path, ["--endpoint-url", endpoint.AbsoluteUri.TrimEnd('/'), "--region", region, "--output", "json", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["AWS_CONFIG_FILE"] = configFile;
        start.Environment["AWS_ACCESS_KEY_ID"] = "test";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "test";
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        start.Environment["AWS_PAGER"] = "";
        start.Environment["NO_PROXY"] = "127.0.0.1";
        start.Environment["no_proxy"] = "127.0.0.1";
        start.Environment.Remove("AWS_ENDPOINT_URL");
        start.Environment.Remove("AWS_PROFILE");
        return start;
    }
}

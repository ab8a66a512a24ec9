using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Hokusai.Aws.Testbed;

/// <summary>moto's server on a free loopback port, in a process that ends with this one.</summary>
internal sealed partial class MotoServer : IAsyncDisposable
{
    /// <summary>Why there is no moto here; for tests that are skipped.</summary>
    public const string MissingReason = "moto_server is not installed (pip install 'moto[server]').";

    /// <summary>The account that moto's ordinary credentials belong to.</summary>
    public const string DefaultAccountId = "123456789012";

    /// <summary>Python and moto load in seconds; a machine under load may need far more, and a moto that can't start ends by itself.</summary>
    private static readonly TimeSpan s_startLimit = TimeSpan.FromMinutes(2);

    /// <summary>For moto to end when it is asked to; then it is made to.</summary>
    private static readonly TimeSpan s_endLimit = TimeSpan.FromSeconds(5);

    /// <summary>moto prints the reason of a failure a moment after it has answered.</summary>
    private static readonly TimeSpan s_printTime = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The shell holds this process's pipe and ends moto when the pipe closes, which happens however this process ends.
    /// </summary>
    private const string EndWithParent = """exec 3<&0; "$@" </dev/null 3<&- & moto=$!; (cat <&3 >/dev/null; kill "$moto" 2>/dev/null) & wait "$moto" """;

    private readonly Process _process;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> _lastLines = new();

    private MotoServer(string program, bool managedPolicies)
    {
        // Port 0: moto takes a free port itself and prints it, so that no other program can take it in between.
        string[] command = [program, "-H", "127.0.0.1", "-p", "0"];
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(command[0], command[1..])
            : new ProcessStartInfo("/bin/sh", ["-c", EndWithParent, "sh", .. command]);
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal) || name.StartsWith("MOTO_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MOTO_IAM_LOAD_MANAGED_POLICIES"] = managedPolicies ? "true" : "false";
        start.Environment["PYTHONUNBUFFERED"] = "1";
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("moto_server ended before it answered."));
    }

    /// <summary>Where moto listens.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>What moto printed last.</summary>
    public string Output
    {
        get
        {
            lock (_lastLines)
            {
                return string.Join('\n', _lastLines);
            }
        }
    }

    /// <summary>The last error that moto printed, in one line; null where it printed none.</summary>
    public async Task<string?> LastErrorAsync()
    {
        await Task.Delay(s_printTime);
        return Output.Split('\n').LastOrDefault(line => ErrorLine().IsMatch(line));
    }

    public static string? FindProgram() => InstalledPrograms.Find("moto_server");

    /// <summary>Starts moto and waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">moto does not start. The message holds what it printed.</exception>
    public static async Task<MotoServer> StartAsync(string program, bool managedPolicies)
    {
        var server = new MotoServer(program, managedPolicies);
        try
        {
            server._process.Start();
            server._process.BeginOutputReadLine();
            server._process.BeginErrorReadLine();
            var address = await server._address.Task.WaitAsync(s_startLimit);
            using var answer = await server._client.GetAsync(new Uri(address, "moto-api/"));
            answer.EnsureSuccessStatusCode();
            return server;
        }
        catch (Exception exception) when (exception is InvalidOperationException or TimeoutException or HttpRequestException)
        {
            var output = server.Output;
            await server.DisposeAsync();
            throw new InvalidOperationException($"moto_server does not start: {exception.Message}\n{output}", exception);
        }
    }

    /// <summary>Empties all accounts.</summary>
    public async Task ResetAsync()
    {
        using var answer = await _client.PostAsync(new Uri(Address, "moto-api/reset"), content: null);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            await EndAsync();
        }

        _process.Dispose();
    }

    private async Task EndAsync()
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(OperatingSystem.IsWindows() ? TimeSpan.Zero : s_endLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lastLines)
        {
            _lastLines.Enqueue(line);
            if (_lastLines.Count > 200)
            {
                _lastLines.Dequeue();
            }
        }

        if (RunningLine().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex("""Running on (?<address>http://127\.0\.0\.1:\d+)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RunningLine();

    [GeneratedRegex("""^[A-Za-z.]*(Error|Exception)\b""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ErrorLine();
}

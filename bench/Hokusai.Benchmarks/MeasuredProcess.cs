using System.Diagnostics;

namespace Hokusai.Benchmarks;

/// <summary>What a process did: its output, how long it took from start to end, and the most memory it held.</summary>
internal sealed record MeasuredProcess(string Output, string Errors, int ExitCode, TimeSpan Elapsed, TimeSpan FirstOutput, long PeakWorkingSet)
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="mayFail">Whether an exit code other than 0 is a result, too.</param>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <exception cref="InvalidOperationException">The program ended with an error.</exception>
    public static async Task<MeasuredProcess> RunAsync(
        string program, IEnumerable<string> arguments, bool mayFail = false, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var first = TimeSpan.Zero;
        var output = new StringWriter();
        var peak = WatchMemoryAsync(process);
        while (await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            first = first == TimeSpan.Zero ? watch.Elapsed : first;
            await output.WriteLineAsync(line).ConfigureAwait(false);
        }

        await process.WaitForExitAsync().ConfigureAwait(false);
        var elapsed = watch.Elapsed;
        var measured = new MeasuredProcess(
            output.ToString(), await errors.ConfigureAwait(false), process.ExitCode, elapsed, first, await peak.ConfigureAwait(false));
        return mayFail || process.ExitCode == 0
            ? measured
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {measured.Errors}");
    }

    private static async Task<long> WatchMemoryAsync(Process process)
    {
        long peak = 0;
        try
        {
            while (!process.HasExited)
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
                await Task.Delay(20).ConfigureAwait(false);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended between two looks.
        }

        return peak;
    }
}

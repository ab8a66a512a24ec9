using System.Diagnostics;
using System.Text.Json;

namespace Hokusai.PS.Tests;

/// <summary>Runs all Pester suites in one PowerShell, and tells what came of each test.</summary>
internal static class PesterRun
{
    /// <summary>Exit code of Invoke-Suites.ps1 where Pester 5 is not installed.</summary>
    private const int NoPester = 3;

    // A run takes about a minute; a child that takes this long hangs, and the report should say so.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(15);

    private static readonly string s_suites = Path.Combine(Repository.Root, "tests", "pester");

    /// <summary>The tests, or where they cannot run one skipped entry for each file, or where the run breaks one failed entry for each file.</summary>
    public static IReadOnlyList<PesterTest> Execute()
    {
        if (FindOnPath("pwsh") is not { } powerShell)
        {
            return ForEachFile("Skipped", "PowerShell 7 (pwsh) is not on the PATH of this machine.");
        }

        var resultFile = Path.GetTempFileName();
        try
        {
            return Execute(powerShell, resultFile);
        }
        finally
        {
            File.Delete(resultFile);
        }
    }

    private static IReadOnlyList<PesterTest> Execute(string powerShell, string resultFile)
    {
        var start = new ProcessStartInfo(powerShell)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
            ["-NoProfile", "-NonInteractive", "-File", Path.Combine(s_suites, "Invoke-Suites.ps1"), "-Path", s_suites, "-ResultPath", resultFile];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_limit))
        {
            process.Kill(entireProcessTree: true);
            return ForEachFile("Failed", $"pwsh did not end within {s_limit}.");
        }

        if (process.ExitCode == NoPester)
        {
            return ForEachFile("Skipped", "Pester 5 is not installed on this machine (Install-Module Pester).");
        }

        var said = $"{output.GetAwaiter().GetResult()}\n{error.GetAwaiter().GetResult()}";
        return process.ExitCode == 0
            ? Read(resultFile, said)
            : ForEachFile("Failed", $"pwsh ended with exit code {process.ExitCode}.\n{said}");
    }

    private static IReadOnlyList<PesterTest> Read(string resultFile, string said)
    {
        var tests = JsonSerializer.Deserialize<List<PesterTest>>(File.ReadAllText(resultFile)) ?? [];

        // A suite without a single row was not run, whatever the exit code says.
        var silent = SuiteFiles().Except(tests.Select(test => test.File), StringComparer.Ordinal);
        return [.. tests, .. silent.Select(file => new PesterTest(file, file, "Failed", $"The suite reported no test.\n{said}"))];
    }

    private static IReadOnlyList<PesterTest> ForEachFile(string result, string message)
        => [.. SuiteFiles().Select(file => new PesterTest(file, file, result, message))];

    private static IEnumerable<string> SuiteFiles()
        => Directory.EnumerateFiles(s_suites, "*.Tests.ps1").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static string? FindOnPath(string program)
    {
        var name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}

using System.Diagnostics;

namespace Hokusai.Aws.Tests.Testbed;

/// <summary>The testbed in a process of its own, as people and Pester start it.</summary>
internal sealed class TestbedProcess : IDisposable
{
    private TestbedProcess(Process process) => Process = process;

    public Process Process { get; }

    public static TestbedProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Hokusai.Aws.Testbed.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new TestbedProcess(System.Diagnostics.Process.Start(start)!);
    }

    /// <summary>The address that it prints.</summary>
    public async Task<Uri> AddressAsync()
        => await Process.StandardOutput.ReadLineAsync() is { } line
            ? new Uri(line)
            : throw new InvalidOperationException($"The testbed ended: {await Process.StandardError.ReadToEndAsync()}");

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill(entireProcessTree: true);
            Process.WaitForExit();
        }

        Process.Dispose();
    }
}

using System.Globalization;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed;

public sealed class TestbedProcessTests
{
    [Fact]
    public async Task It_runs_until_its_input_is_closed()
    {
        using var testbed = TestbedProcess.Start("--fake-only");
        var raw = new RawAwsClient(await testbed.AddressAsync());

        Assert.Equal(200, (await raw.QueryAsync("sts", "2011-06-15", "GetCallerIdentity")).Status);
        testbed.Process.StandardInput.Close();
        await testbed.Process.WaitForExitAsync();

        Assert.Equal(0, testbed.Process.ExitCode);
    }

    [Theory]
    [InlineData("--seed")]
    [InlineData("--port", "many")]
    [InlineData("--trail", "no/such/folder")]
    [InlineData("--seed", "sample", "--fake-only")]
    public async Task Wrong_arguments_are_answered_with_the_usage(params string[] arguments)
    {
        using var testbed = TestbedProcess.Start(arguments);
        var error = await testbed.Process.StandardError.ReadToEndAsync();
        await testbed.Process.WaitForExitAsync();

        Assert.Equal(64, testbed.Process.ExitCode);
        Assert.StartsWith("usage: ", error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Moto_ends_with_it_even_when_it_is_killed()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
        Skip.If(AwsTestbed.MissingReason is not null, AwsTestbed.MissingReason);
        using var testbed = TestbedProcess.Start();
        await testbed.AddressAsync();
        var moto = Assert.Single(Descendants(testbed.Process.Id), IsMoto);

        testbed.Process.Kill();
        await testbed.Process.WaitForExitAsync();

        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (IsMoto(moto))
        {
            await Task.Delay(50, limit.Token);
        }
    }

    /// <summary>A process that has ended has no command line any more.</summary>
    private static bool IsMoto(int process)
    {
        try
        {
            var command = File.ReadAllText($"/proc/{process}/cmdline");
            return command.Contains("moto_server", StringComparison.Ordinal) && !command.StartsWith("/bin/sh", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static IEnumerable<int> Descendants(int process)
    {
        var children = Directory.GetDirectories($"/proc/{process}/task").SelectMany(task => File.ReadAllText($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture));
        return children.SelectMany(child => Descendants(child).Prepend(child));
    }
}

using System.Diagnostics;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Tests.Snapshots;

/// <summary>Real processes, killed with SIGKILL (TerminateProcess on Windows) in the middle of their work.</summary>
public sealed class SnapshotKillTests
{
    private const int Documents = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Killed_again_and_again_it_goes_on_and_loses_and_doubles_nothing(int seed)
    {
        using var kit = new SnapshotKit();
        var random = new Random(seed);
        var kills = 0;
        while (true)
        {
            using var process = Start(kit.Folder);
            // How long it lives after that is up to the machine; the end is the same whenever it dies.
            var lines = random.Next(0, Documents / 4);
            for (var line = 0; line < lines && await process.StandardOutput.ReadLineAsync() is not null; line++)
            {
            }

            if (kills < 5)
            {
                process.Kill();
                kills++;
            }

            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode == 0)
            {
                break;
            }
        }

        var read = kit.Read();
        var keys = KillableCollection.Keys(Documents).ToHashSet();
        Assert.Equal(Documents, read.Documents.Count);
        Assert.All(read.Documents, document => Assert.True(keys.Remove(document.Key)));
        Assert.All(read.Documents, document => Assert.Equal(new SnapshotDocument(document.Key, KillableCollection.Content(document.Key), ""), document));
        Assert.Equal(Documents + 1, kit.Files().Length);
    }

    [Fact]
    public async Task Another_process_in_the_same_folder_is_refused()
    {
        using var kit = new SnapshotKit();
        using var writer = kit.Open();
        using var process = Start(kit.Folder);
        Assert.Equal(SnapshotErrorIds.FolderInUse, (await process.StandardError.ReadToEndAsync()).Trim());
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
    }

    private static Process Start(string folder)
    {
        var program = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { "exec", typeof(SnapshotKillTests).Assembly.Location, "collect", folder, $"{Documents}" })
        {
            program.ArgumentList.Add(argument);
        }

        return Process.Start(program)!;
    }
}

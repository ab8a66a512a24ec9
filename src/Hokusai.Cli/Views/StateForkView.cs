using Hokusai.Reports.Text;
using Spectre.Console;

namespace Hokusai.Cli.Views;

/// <summary>A fork of the state: the common parent, the branches with their writers, and what was lost.</summary>
internal static class StateForkView
{
    private const int LostUpdatesShown = 8;

    public static void Write(StateFork fork, IReadOnlyList<StateVersion> versions, IAnsiConsole console)
    {
        console.WriteLine($"  {SafeText.Prose(fork.State)}");
        console.WriteLine($"  serial {fork.ParentSerial}{(fork.ParentVersionId is { } parent ? $"  version {SafeText.Prose(parent)}" : "  (version not stored)")}");
        for (var i = 0; i < fork.VersionIds.Count; i++)
        {
            var id = fork.VersionIds[i];
            var version = versions.FirstOrDefault(v => v.State == fork.State && v.VersionId == id);
            var branch = i == fork.VersionIds.Count - 1 ? "└─" : "├─";
            var time = version?.Time is { } stored ? TimeText.Full(stored) : "time unknown";
            console.WriteLine($"  {branch} serial {version?.Serial}  {time}  {SafeText.Prose(version?.Writer?.Name ?? "writer unknown")}");
        }

        if (fork.LostUpdates.Count == 0)
        {
            return;
        }

        console.WriteLine("  Lost updates:");
        foreach (var change in fork.LostUpdates.Take(LostUpdatesShown))
        {
            console.WriteLine($"  - {SafeText.Prose(change.Address)}{(change.Attribute is null ? "" : "." + SafeText.Prose(change.Attribute))} {change.Kind.ToString().ToLowerInvariant()}");
        }

        if (fork.LostUpdates.Count > LostUpdatesShown)
        {
            console.WriteLine($"  - … and {fork.LostUpdates.Count - LostUpdatesShown} more");
        }
    }
}

using Spectre.Console;
using Spectre.Console.Rendering;

namespace Hokusai.Cli.Views;

/// <summary>Password changes as a table that fits 80 columns.</summary>
internal static class PasswordChangeTable
{
    public static IRenderable Create(IReadOnlyList<PasswordChange> changes)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn(new TableColumn("Time (UTC)").NoWrap())
            .AddColumn("Resource")
            .AddColumn("What")
            .AddColumn("Who")
            .AddColumn("With")
            .AddColumn("Result");
        foreach (var change in changes)
        {
            table.AddRow(
                new Text(change.Time.UtcDateTime.ToString("MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)),
                new Text(TerminalText.Clean(change.Resource)),
                new Text(change.Kind.ToString()),
                new Text(TerminalText.Clean(change.Actor.Name)),
                new Text(TerminalText.Clean(change.Actor.ToolName ?? change.Tool.ToString())),
                new Text(change.Succeeded ? "ok" : TerminalText.Clean(change.ErrorCode ?? "failed")));
        }

        return table;
    }
}

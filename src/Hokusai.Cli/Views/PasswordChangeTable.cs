using System.Globalization;
using Hokusai.Core.Rds;
using Hokusai.Reports.Text;
using Spectre.Console.Rendering;
using Spectre.Console;

namespace Hokusai.Cli.Views;

/// <summary>Password changes as a table that fits 80 columns. An attempt that was repeated until it went through is one row.</summary>
internal static class PasswordChangeTable
{
    public static IRenderable Create(IReadOnlyList<PasswordChange> changes)
    {
        var table = new Table().Border(TableBorder.None).HideRowSeparators()
            .AddColumn(new TableColumn("Time (UTC)").NoWrap().PadLeft(2))
            .AddColumn("Resource")
            .AddColumn("What")
            .AddColumn("Who");
        foreach (var row in Rows(changes))
        {
            var change = row[0];
            table.AddRow(
                new Text(change.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
                new Text(SafeText.Prose(SecretName.Of(change.Resource))),
                new Text(change.Succeeded ? change.Kind.ToString() : $"{change.Kind} refused{(row.Count > 1 ? $" {row.Count} times" : "")}"),
                new Text(SafeText.Prose(Who(change.Actor))));
        }

        return table;
    }

    private static string Who(Actor actor)
    {
        var tool = actor.ToolName ?? actor.Tool.ToString();
        return tool == actor.Name ? actor.Name : $"{actor.Name} ({tool})";
    }

    private static List<List<PasswordChange>> Rows(IReadOnlyList<PasswordChange> changes)
    {
        var rows = new List<List<PasswordChange>>();
        foreach (var change in changes)
        {
            if (!change.Succeeded
                && rows.Count > 0
                && rows[^1][0] is { Succeeded: false } before
                && (before.Resource, before.Kind, before.Actor.Name) == (change.Resource, change.Kind, change.Actor.Name))
            {
                rows[^1].Add(change);
            }
            else
            {
                rows.Add([change]);
            }
        }

        return rows;
    }
}

using System.Globalization;
using System.Text;
using Hokusai.Reports.Services;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.Charts;

/// <summary>A moment at which the revision changed.</summary>
internal sealed record StepDot(int X, int Y, string Title);

/// <summary>The line of the revision that ran.</summary>
internal static class StepLine
{
    /// <summary>The outline: level while a revision ran, upright where another took its place.</summary>
    public static string Path(IReadOnlyList<EcsRevisionStep> steps, RevisionWindow window, RevisionLevels levels, TimeScale scale, ChartSize size)
    {
        var path = new StringBuilder();
        foreach (var step in steps.Where(s => s.Time <= window.To))
        {
            var y = levels.Y(RevisionName.Of(step));
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'H')}{scale.X(step.Time)}{(path.Length == 0 ? ' ' : 'V')}{y}");
        }

        return path.Length == 0 ? "" : path.Append('H').Append(size.PlotRight).ToString();
    }

    /// <summary>The steps of the window; of those that would lie on one another the last.</summary>
    public static IReadOnlyList<StepDot> Dots(ServiceHistory service, IReadOnlyList<EcsRevisionStep> steps, RevisionWindow window, RevisionLevels levels, TimeScale scale)
    {
        var byId = service.Deployments.GroupBy(d => d.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return [.. steps
            .Where(step => step.Time >= window.From && step.Time <= window.To)
            .Select(step => new StepDot(
                scale.X(step.Time),
                levels.Y(RevisionName.Of(step)),
                $"{TimeText.Full(step.Time)}: {SafeText.Short(RevisionName.Of(step).ToString(), 80)}{By(step, byId)}"))
            .GroupBy(dot => (dot.X, dot.Y))
            .Select(same => same.Last())];
    }

    private static string By(EcsRevisionStep step, Dictionary<string, EcsDeployment> deployments)
        => step.DeploymentId is not { } id ? ", where the evidence begins"
            : deployments.GetValueOrDefault(id)?.Actor is { } actor ? $", by {SafeText.Short(actor.Name, 60)}"
            : "";
}

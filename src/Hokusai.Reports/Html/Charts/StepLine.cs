using System.Globalization;
using System.Text;
using Hokusai.Reports.Services;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.Charts;

/// <summary>A moment at which the revision changed.</summary>
internal sealed record StepDot(int X, int Y, string Radius, string Title);

/// <summary>The line of the revision that ran.</summary>
internal static class StepLine
{
    // More dots of the usual size would cover the line.
    private const int ManySteps = 40;

    /// <summary>The outline: level while a revision ran, upright where another took its place.</summary>
    public static string Path(IReadOnlyList<EcsRevisionStep> steps, RevisionWindow window, RevisionLevels levels, TimeScale scale, int right)
    {
        var path = new StringBuilder();
        foreach (var step in steps.Where(s => s.Time <= window.To))
        {
            var (x, y) = (scale.X(step.Time), levels.Y(RevisionName.Of(step)));
            path.Append(path.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"M{x} {y}") : string.Create(CultureInfo.InvariantCulture, $"H{x}V{y}"));
        }

        return path.Length == 0 ? "" : path.Append('H').Append(right).ToString();
    }

    /// <summary>The steps of the window; of those that would lie on one another the last.</summary>
    public static IReadOnlyList<StepDot> Dots(ServiceHistory service, IReadOnlyList<EcsRevisionStep> steps, RevisionWindow window, RevisionLevels levels, TimeScale scale)
    {
        var byId = service.Deployments.GroupBy(d => d.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var inside = steps.Where(step => step.Time >= window.From && step.Time <= window.To).ToList();
        var radius = inside.Count > ManySteps ? "1.5" : "3.5";
        return [.. inside
            .Select(step => new StepDot(
                scale.X(step.Time),
                levels.Y(RevisionName.Of(step)),
                radius,
                $"{TimeText.Full(step.Time)}: {SafeText.Short(RevisionName.Of(step).ToString(), 80)}{By(step, byId)}"))
            .GroupBy(dot => (dot.X, dot.Y))
            .Select(same => same.Last())];
    }

    private static string By(EcsRevisionStep step, Dictionary<string, EcsDeployment> deployments)
        => step.DeploymentId is not { } id ? ", where the evidence begins"
            : deployments.GetValueOrDefault(id)?.Actor is { } actor ? $", by {SafeText.Short(actor.Name, 60)}"
            : "";
}

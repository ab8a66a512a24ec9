using Hokusai.Reports.Services;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.Charts;

/// <summary>A deployment.</summary>
/// <param name="X">Its left end.</param>
/// <param name="Y">Its top.</param>
/// <param name="Width">Its width; of one without a known end as far as the drawing fades out.</param>
/// <param name="Outline">Its edge, open to the right where the end is not known.</param>
/// <param name="Label">What it deploys, where that has room.</param>
/// <param name="LabelX">Where the label begins.</param>
/// <param name="LabelY">The label's baseline.</param>
/// <param name="IsOpen">Whether it has no known end.</param>
/// <param name="IsFailed">Whether it failed or was rolled back; drawn hatched.</param>
/// <param name="InOverlap">Whether another was at work at the same time.</param>
/// <param name="Row">The id of its row in the table of deployments; null where the table leaves it out.</param>
/// <param name="Title">What it is, in words.</param>
internal sealed record DeploymentBar(
    int X, int Y, int Width, string Outline, string? Label, int LabelX, int LabelY, bool IsOpen, bool IsFailed, bool InOverlap, string? Row, string Title);

/// <summary>A lane's background and label.</summary>
internal sealed record DeployerBox(int Y, int Height, string Label, int LabelX, int LabelY, string? Detail, int DetailY, string FullName, bool IsOdd);

/// <summary>The deployments of one picture, a lane for each actor.</summary>
internal static class DeploymentBars
{
    /// <summary>Height of a bar; the template draws with it.</summary>
    public const int BarHeight = 18;

    private const int TrackHeight = 26;
    private const int LanePadding = 6;

    // Room for the name and the tool beneath it.
    private const int MinLaneHeight = 42;

    // Narrower bars could not be seen; the times stand in the title and the table.
    private const int MinBarWidth = 5;

    // How far a bar of which only the beginning is known goes before it has faded out.
    private const int FadeWidth = 34;

    private const int CharacterWidth = 8;

    public static (IReadOnlyList<DeployerBox> Boxes, IReadOnlyList<DeploymentBar> Bars, int Bottom) Draw(
        ServiceHistory service, RevisionWindow window, Func<EcsDeployment, string?> row, int top, TimeScale scale, ChartSize size)
    {
        var overlapping = service.Overlaps.SelectMany(o => o.Deployments).ToHashSet(ReferenceEqualityComparer.Instance);
        var inside = service.Deployments.Where(d => window.Contains(DeploymentSpan.Of(d, service.Until)));
        var (boxes, bars, y) = (new List<DeployerBox>(), new List<DeploymentBar>(), top);
        foreach (var lane in DeployerLane.Of(inside, service.Until))
        {
            var content = lane.Tracks * TrackHeight;
            var height = size.LabelHeight > 0 ? size.LabelHeight + (2 * LanePadding) + content : Math.Max(MinLaneHeight, content + (2 * LanePadding));
            boxes.Add(Box(lane, y, height, boxes.Count, size));
            var trackTop = size.LabelHeight > 0 ? y + size.LabelHeight + LanePadding : y + ((height - content) / 2);
            bars.AddRange(lane.Deployments.Select(d => Bar(
                d.Deployment,
                DeploymentSpan.Of(d.Deployment, service.Until),
                trackTop + (d.Track * TrackHeight) + ((TrackHeight - BarHeight) / 2),
                overlapping.Contains(d.Deployment),
                row(d.Deployment),
                scale,
                size)));
            y += height;
        }

        return (boxes, bars, y);
    }

    private static DeployerBox Box(DeployerLane lane, int y, int height, int index, ChartSize size)
    {
        var isAbove = size.LabelHeight > 0;
        var name = isAbove && lane.Detail is { } detail ? $"{lane.Name}, {detail}" : lane.Name;
        var middle = y + (height / 2);
        return new DeployerBox(
            y,
            height,
            SafeText.Short(name, size.NameLength),
            isAbove ? 8 : 0,
            isAbove ? y + 16 : lane.Detail is null ? middle + 5 : middle - 3,
            isAbove || lane.Detail is null ? null : SafeText.Short(lane.Detail, size.NameLength + 4),
            middle + 13,
            SafeText.Line(lane.Detail is null ? lane.Name : $"{lane.Name}, {lane.Detail}"),
            index % 2 == 1);
    }

    private static DeploymentBar Bar(EcsDeployment deployment, DeploymentSpan span, int y, bool inOverlap, string? row, TimeScale scale, ChartSize size)
    {
        var left = scale.X(span.From);
        var isOpen = span.End != DeploymentEnd.Known;
        var right = span.End switch
        {
            DeploymentEnd.Known => Math.Max(left + MinBarWidth, scale.X(span.To)),
            DeploymentEnd.Open => Math.Max(left + FadeWidth, size.PlotRight),
            _ => scale.X(span.To) + FadeWidth,
        };

        // At the right edge there is no room to be wide.
        right = Math.Min(right, size.Width);
        left = Math.Min(left, right - MinBarWidth);
        var revision = deployment.To is { } to ? RevisionName.Parse(to) : default;
        var labels = new[] { revision.ToString(), revision.Number is { } number ? $"→ {number}" : null };
        return new DeploymentBar(
            left,
            y,
            right - left,
            isOpen ? $"M{right} {y}H{left}V{y + BarHeight}H{right}" : $"M{left} {y}H{right}V{y + BarHeight}H{left}z",
            deployment.To is null ? null : labels.OfType<string>().Select(l => SafeText.Line(l)).FirstOrDefault(l => (l.Length * CharacterWidth) + 12 <= right - left),
            left + 7,
            y + 13,
            isOpen,
            ServiceSentence.IsFailure(deployment.Status),
            inOverlap,
            row,
            Describe(deployment, span));
    }

    private static string Describe(EcsDeployment deployment, DeploymentSpan span)
    {
        var revision = deployment is { From: { } from, To: { } to } ? $"{from} → {to}" : deployment.To ?? "revision unknown";
        var time = span.End switch
        {
            DeploymentEnd.Known => $"{TimeText.Range(span.From, span.To)} ({TimeText.Length(span.To - span.From)})",
            DeploymentEnd.Open => $"from {TimeText.Full(span.From)}, still under way at the end of the evidence",
            _ => $"from {TimeText.Full(span.From)}, end unknown",
        };
        return SafeText.Short($"{Words.Deployer(deployment)}: {revision}{(deployment.IsForced ? ", forced" : "")}, {Words.Of(deployment.Status)}, {time}", 200);
    }
}

namespace Hokusai.Reports.Html.Charts;

/// <summary>What a chart is drawn for. Text does not scale with the screen, so each chart is drawn twice and the style sheet shows one.</summary>
/// <param name="Name">The class and id suffix of the drawing.</param>
/// <param name="Width">Width of the drawing, in CSS pixels.</param>
/// <param name="PlotLeft">Where the time axis begins.</param>
/// <param name="LabelHeight">Height of a lane's label where it stands above the lane; 0 where it stands beside it.</param>
/// <param name="MaxTicks">The most ticks whose labels do not touch.</param>
/// <param name="NameLength">The most characters of a lane's label.</param>
/// <param name="CardWidth">Width of a version in the family tree.</param>
/// <param name="CardGap">Space between two versions side by side.</param>
internal sealed record ChartSize(
    string Name, int Width, int PlotLeft, int LabelHeight, int MaxTicks, int NameLength, int CardWidth, int CardGap)
{
    /// <summary>A desktop window or a sheet of paper.</summary>
    public static ChartSize Wide { get; } = new("wide", 1040, 188, 0, 9, 21, 224, 28);

    /// <summary>A phone, 375 pixels wide, less the page's margins.</summary>
    public static ChartSize Narrow { get; } = new("narrow", 343, 8, 20, 4, 40, 160, 12);

    public int PlotRight => Width - 12;
}

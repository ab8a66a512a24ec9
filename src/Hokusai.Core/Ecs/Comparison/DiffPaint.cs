namespace Hokusai.Core.Ecs.Comparison;

/// <summary>The colours of a diff, as git shows them; none where they are not wanted.</summary>
internal sealed class DiffPaint(bool withColors)
{
    // "Select Graphic Rendition" of ECMA-48.
    private const string Bold = "\u001b[1m";
    private const string Red = "\u001b[31m";
    private const string Green = "\u001b[32m";
    private const string Cyan = "\u001b[36m";
    private const string Reset = "\u001b[0m";

    public string Head(string line) => Paint(Bold, line);

    public string Position(string line) => Paint(Cyan, line);

    public string Removed(string line) => Paint(Red, line);

    public string Added(string line) => Paint(Green, line);

    private string Paint(string color, string line) => withColors ? $"{color}{line}{Reset}" : line;
}

namespace Hokusai.Reports.Html;

internal static class HtmlReport
{
    public static void Write(IReadOnlyList<Investigation> investigations, TextWriter output) => output.Write("todo");
}

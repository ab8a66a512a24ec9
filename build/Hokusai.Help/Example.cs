namespace Hokusai.Help;

/// <summary>
/// One example: a script in module/help/CMDLET/. Its leading comment is the title (first line) and the remarks (the others);
/// the rest is the code, which the Pester suite runs.
/// </summary>
internal sealed record Example(string Title, string Remarks, string Code)
{
    public static IReadOnlyList<Example> ReadAll(string folder)
        => Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.ps1").Order(StringComparer.Ordinal).Select(Read)]
            : [];

    private static Example Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var comment = lines.TakeWhile(line => line.StartsWith('#')).Select(line => line.TrimStart('#').Trim()).ToList();
        return new Example(
            comment.FirstOrDefault() ?? throw new InvalidDataException($"{file}: begin with a comment line, the example's title."),
            string.Join(' ', comment.Skip(1)),
            string.Join('\n', lines.Skip(comment.Count)).Trim());
    }
}

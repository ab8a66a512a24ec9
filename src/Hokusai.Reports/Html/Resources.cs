using System.Resources;

namespace Hokusai.Reports.Html;

/// <summary>The templates, style sheet and script that are part of the assembly.</summary>
internal static class Resources
{
    /// <summary>The text of a file below <c>Html/</c>, with line feeds only: browsers hash what they parsed, and parsing drops carriage returns.</summary>
    public static string Read(string name)
    {
        var assembly = typeof(Resources).Assembly;
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new MissingManifestResourceException(
                $"The resource {name} is not part of {assembly.GetName().Name}. It is known as: {string.Join(", ", assembly.GetManifestResourceNames())}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>The names of all templates.</summary>
    public static IEnumerable<string> Templates()
        => typeof(Resources).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".hbs", StringComparison.Ordinal));
}

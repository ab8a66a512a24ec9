namespace Hokusai.Core.Monitoring.Export;

/// <summary>Names that every format takes: a letter, then letters, digits and underscores of ASCII.</summary>
internal static class Identifier
{
    /// <summary>The text with an underscore for whatever a name may not have. A resource's label is one already; it comes from outside, and what is no name could end the block that it names.</summary>
    public static string Of(string text)
    {
        var name = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return name.Length > 0 && char.IsAsciiLetter(name[0]) ? name : $"m_{name}";
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using Hokusai.Core.Ecs.TaskDefinitions.Canonical;

namespace Hokusai.Core.Ecs.Comparison;

/// <summary>Values of a definition as people see them, on one line and without secrets.</summary>
internal static class ValueText
{
    /// <summary>What stands for a value that looks like a secret.</summary>
    public const string Hidden = "(hidden)";

    /// <summary>What stands for a value that the source masks.</summary>
    public const string Masked = "(masked)";

    // The text goes to a terminal or a report, not into HTML, which escapes for itself; control characters are still escaped.
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value: a text as it is, a list as JSON, a structure in the way of YAML.</summary>
    public static string Of(DefinitionPlace place, DefinitionNode node) => node switch
    {
        DefinitionMask => Masked,
        DefinitionGroup group => Group(place, group),
        _ when DefinitionSecrets.AreIn(place, node) => Hidden,
        _ => Plain(node),
    };

    /// <summary>A text or a list of texts as it is, secret or not.</summary>
    public static string Plain(DefinitionNode node) => node switch
    {
        DefinitionText text => text.Value,
        DefinitionSequence sequence => JsonSerializer.Serialize(sequence.Items, s_readable),
        _ => "",
    };

    /// <summary>A text on one line that cannot be taken for anything else: in quotes where it has control characters, or spaces around it.</summary>
    public static string OneLine(string text)
        => text.Length == 0 || text.Any(char.IsControl) || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) ? JsonSerializer.Serialize(text, s_readable) : text;

    private static string Group(DefinitionPlace place, DefinitionGroup group)
        => $"{{{string.Join(", ", group.Parts.Select(part => $"{OneLine(part.Name)}: {OneLine(Of(place.Of(group, part.Name), part.Value))}"))}}}";
}

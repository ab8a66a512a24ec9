using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hokusai.Aws.Testbed;

/// <summary>
/// The JSON paths of EventBridge's targets: names after dots, indices, and <c>*</c> for all
/// (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html).
/// </summary>
internal static partial class EventPath
{
    /// <summary>What a path leads to; null where it leads to nothing, or is of another syntax: EventBridge evaluates paths at runtime and doesn't validate them.</summary>
    public static JsonElement? Find(JsonElement @event, string path)
    {
        if (PathPattern().Match(path) is not { Success: true } match)
        {
            return null;
        }

        List<JsonElement> found = [@event];
        var steps = match.Groups["step"].Captures.Select(step => step.Value).ToList();
        foreach (var step in steps)
        {
            found = [.. found.SelectMany(value => Next(value, step))];
        }

        return steps.Exists(step => step.Contains('*', StringComparison.Ordinal))
            ? JsonSerializer.SerializeToElement(found)
            : found is [var only] ? only : null;
    }

    private static IEnumerable<JsonElement> Next(JsonElement value, string step) => (value.ValueKind, step) switch
    {
        (JsonValueKind.Object, ".*" or "[*]") => value.EnumerateObject().Select(property => property.Value),
        (JsonValueKind.Array, ".*" or "[*]") => value.EnumerateArray(),
        (JsonValueKind.Object, ['.', .. var name]) => value.TryGetProperty(name, out var member) ? [member] : [],
        (JsonValueKind.Array, ['[', .. var index, ']']) => value.EnumerateArray().Skip(int.Parse(index, CultureInfo.InvariantCulture)).Take(1),
        _ => [],
    };

    [GeneratedRegex("""^\$(?<step>\.[A-Za-z0-9_/-]+|\.\*|\[[0-9]{1,9}\]|\[\*\])*$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathPattern();
}

using System.Text.Json;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>The words in the first text widget of a dashboard that say which monitoring it belongs to: <c>hokusai:monitoring=name</c>.</summary>
internal static class DashboardMarker
{
    /// <summary>The monitoring's name, where the dashboard says that it is its; null else.</summary>
    public static string? OwnerOf(string? body, string name)
    {
        var text = FirstText(body);
        var marker = $"{MonitoringTags.Owner}={name}";
        var at = text?.IndexOf(marker, StringComparison.Ordinal) ?? -1;
        // The marker of another monitoring may begin with this one's.
        return at >= 0 && (at + marker.Length == text!.Length || !IsOfName(text[at + marker.Length])) ? name : null;
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';

    private static string? FirstText(string? body)
    {
        if (body is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            return Member(document.RootElement, "widgets") is { ValueKind: JsonValueKind.Array } widgets
                ? widgets.EnumerateArray().Where(widget => Member(widget, "type") is { ValueKind: JsonValueKind.String } type && type.GetString() == "text")
                    .Select(widget => Member(widget, "properties") is { } properties && Member(properties, "markdown") is { ValueKind: JsonValueKind.String } markdown ? markdown.GetString() : null)
                    .FirstOrDefault()
                : null;
        }
        catch (JsonException)
        {
            // Then it is not one that Hokusai wrote.
            return null;
        }
    }

    private static JsonElement? Member(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;
}

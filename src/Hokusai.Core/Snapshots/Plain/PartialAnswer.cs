using System.Text.Json;

namespace Hokusai.Core.Snapshots.Plain;

/// <summary>Tells that an answer is only its first pages: what <c>--max-items</c> and <c>--no-paginate</c> leave.</summary>
internal static class PartialAnswer
{
    private static readonly string[] s_tokens = ["NextToken", "nextToken", "Marker", "NextMarker"];
    private static readonly string[] s_flags = ["IsTruncated", "Truncated"];

    /// <summary>Whether AWS had more to say.</summary>
    public static bool Is(JsonElement content)
        => content.ValueKind == JsonValueKind.Object
            && (s_tokens.Any(token => content.TryGetProperty(token, out var text) && text.ValueKind == JsonValueKind.String && text.GetString()!.Length > 0)
                || s_flags.Any(flag => content.TryGetProperty(flag, out var more) && more.ValueKind == JsonValueKind.True));
}

using System.Text.Json;
using Hokusai.Core.Snapshots.Folder;

namespace Hokusai.Core.JsonText;

/// <summary>What editors forgive and AWS does not: comments and trailing commas.</summary>
/// <param name="HasComments">Whether there are comments.</param>
/// <param name="IsComma">Whether there is a trailing comma.</param>
/// <param name="Length">The length of the value with them.</param>
internal sealed record JsonFlaw(bool HasComments, bool IsComma, int Length)
{
    /// <summary>What is wrong.</summary>
    public string Reason => (HasComments, IsComma) switch
    {
        (true, true) => "It has comments and a trailing comma, which JSON does not know.",
        (true, false) => "It has a comment, which JSON does not know.",
        _ => "It has a comma behind the last item, which JSON does not know.",
    };

    /// <summary>What to do.</summary>
    /// <param name="service">Who does not take it: <c>ECS</c>.</param>
    public string AdviceFor(string service) => HasComments && IsComma ? $"Remove the comments and the comma: {service} takes neither."
        : HasComments ? $"Remove the comments: {service} does not take them."
        : $"Remove the comma: {service} does not take it.";

    /// <summary>The flaws of a text that is valid JSON but for them; null where it has others.</summary>
    public static JsonFlaw? Of(ReadOnlySpan<byte> utf8)
        => Try(utf8, hasComments: true, isComma: false) ?? Try(utf8, hasComments: false, isComma: true) ?? Try(utf8, hasComments: true, isComma: true);

    /// <summary>The value that a text begins with, and its length.</summary>
    public static (JsonElement Value, int Length) Parse(ReadOnlySpan<byte> utf8, JsonReaderOptions options)
    {
        var reader = new Utf8JsonReader(utf8, options with { MaxDepth = SnapshotLimits.MaxDepth });
        return (JsonElement.ParseValue(ref reader), (int)reader.BytesConsumed);
    }

    private static JsonFlaw? Try(ReadOnlySpan<byte> utf8, bool hasComments, bool isComma)
    {
        try
        {
            var options = new JsonReaderOptions { CommentHandling = hasComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow, AllowTrailingCommas = isComma };
            return new JsonFlaw(hasComments, isComma, Parse(utf8, options).Length);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

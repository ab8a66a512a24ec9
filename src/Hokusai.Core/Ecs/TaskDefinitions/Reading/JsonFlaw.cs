using System.Text.Json;

namespace Hokusai.Core.Ecs.TaskDefinitions.Reading;

/// <summary>What editors forgive and ECS does not: comments and trailing commas.</summary>
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
    public string Advice => HasComments && IsComma ? "Remove the comments and the comma: ECS takes neither."
        : HasComments ? "Remove the comments: ECS does not take them."
        : "Remove the comma: ECS does not take it.";

    /// <summary>The flaws of a text that is valid JSON but for them; null where it has others.</summary>
    public static JsonFlaw? Of(ReadOnlySpan<byte> utf8)
        => Try(utf8, hasComments: true, isComma: false) ?? Try(utf8, hasComments: false, isComma: true) ?? Try(utf8, hasComments: true, isComma: true);

    private static JsonFlaw? Try(ReadOnlySpan<byte> utf8, bool hasComments, bool isComma)
    {
        try
        {
            var options = new JsonReaderOptions { CommentHandling = hasComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow, AllowTrailingCommas = isComma };
            return new JsonFlaw(hasComments, isComma, JsonValues.Parse(utf8, options).Length);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Text.Json;

namespace Hokusai.Core.Snapshots.Plain;

/// <summary>How the answer to one command looks, so that a file that somebody made of it is recognised.</summary>
/// <param name="Service">The service as the AWS CLI names it.</param>
/// <param name="Command">The command as the AWS CLI names it.</param>
/// <param name="Member">The member that holds what was asked for; null where the answer's own members do.</param>
/// <param name="Marks">Members that each thing in it has and that tell it from others. The first one is its ARN where its name ends so.</param>
internal sealed record AnswerShape(string Service, string Command, string? Member, params string[] Marks)
{
    /// <summary>Whether the answer lists things; otherwise it describes one.</summary>
    public bool IsList { get; init; } = true;

    /// <summary>Whether the service has one endpoint for all Regions.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Whether the command answers for one item that its answer does not name, so that the file's name must.</summary>
    public bool NeedsSubject { get; init; }

    /// <summary>The member that names the item which the command answers for; null where there is none.</summary>
    public string? SubjectMember { get; init; }

    /// <summary>
    /// Whether the content alone may tell that it is this command's. One member at the top is no mark: "Policy" and "Status" stand in many files.
    /// </summary>
    public bool IsKnownBySight => Member is null ? Marks.Length > 1 : Marks.Length > 0 || !NeedsSubject;

    /// <summary>Names the shape, as a person would type it.</summary>
    public string Name => $"{Service} {Command}";

    /// <summary>The answer in full, where the content is that or the part of it that <c>--query</c> cuts out; null where it is another one's.</summary>
    public JsonElement? Match(JsonElement content)
    {
        if (Member is null)
        {
            return HasMarks(content) ? content : null;
        }

        if (content.ValueKind == JsonValueKind.Object && content.TryGetProperty(Member, out var inner))
        {
            return Fits(inner) ? content : null;
        }

        // Cut out of its answer, a thing is known by several members: one alone stands in many files.
        if (Marks.Length < 2)
        {
            return null;
        }

        if (content.ValueKind == JsonValueKind.Array)
        {
            return IsList && content.GetArrayLength() > 0 && HasMarks(content[0]) ? Wrap(content) : null;
        }

        if (!HasMarks(content))
        {
            return null;
        }

        return Wrap(IsList ? JsonSerializer.SerializeToElement(new[] { content }) : content);
    }

    /// <summary>The answer cut down to some of the things that it lists.</summary>
    public JsonElement Only(IEnumerable<JsonElement> items) => Wrap(JsonSerializer.SerializeToElement(items.ToArray()));

    private bool Fits(JsonElement value)
        => IsList
            ? value.ValueKind == JsonValueKind.Array && (value.GetArrayLength() == 0 || Marks.Length == 0 || HasMarks(value[0]))
            : Marks.Length == 0 || HasMarks(value);

    private bool HasMarks(JsonElement item)
        => Marks.Length > 0 && item.ValueKind == JsonValueKind.Object && Marks.All(mark => item.TryGetProperty(mark, out _));

    private JsonElement Wrap(JsonElement value)
        => JsonSerializer.SerializeToElement(new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [Member!] = value });
}

using System.Text.Json;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Collectors;

/// <summary>One thing that a command is asked about.</summary>
/// <param name="Subject">Its name or ARN: the subject of the document about it.</param>
/// <param name="Content">What the answer that lists it says of it.</param>
/// <param name="Parent">What the answer that lists it is itself about: the cluster of a service; null where it lists everything.</param>
internal sealed record CollectionItem(string Subject, JsonElement Content, string? Parent)
{
    /// <summary>An item without anything: to make a request that shows its operation.</summary>
    public static CollectionItem None { get; } = new("", default, Parent: null);

    /// <summary>A text of what is said of it; null where there is none.</summary>
    public string? Text(string member) => TextOf(Content, member);

    /// <summary>A text inside an object; null where there is none.</summary>
    public static string? TextOf(JsonElement content, string member)
        => content.ValueKind == JsonValueKind.Object && content.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>The things that a member of a document lists.</summary>
    /// <param name="document">The document.</param>
    /// <param name="member">The list.</param>
    /// <param name="subject">The member of each thing that names it; null where the list holds the names themselves.</param>
    public static IEnumerable<CollectionItem> In(SnapshotDocument document, string member, string? subject)
    {
        if (document.Content.ValueKind != JsonValueKind.Object || !document.Content.TryGetProperty(member, out var list))
        {
            yield break;
        }

        foreach (var item in list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : [list])
        {
            var name = subject is not null ? TextOf(item, subject) : item.ValueKind == JsonValueKind.String ? item.GetString() : null;
            if (!string.IsNullOrEmpty(name))
            {
                yield return new CollectionItem(name, item, document.Key.Subject);
            }
        }
    }
}

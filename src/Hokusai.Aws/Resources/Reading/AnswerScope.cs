using System.Text.Json;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Resources.Reading;

/// <summary>A part of an answer from which values are read: one listed item, or one block inside it.</summary>
/// <param name="Index">All answers, for what is told elsewhere.</param>
/// <param name="Document">The answer.</param>
/// <param name="Element">The part.</param>
/// <param name="Field">The path from the answer's root to the part; empty for the whole.</param>
/// <param name="Parent">The part that holds this one; null for the whole.</param>
internal sealed record AnswerScope(SnapshotIndex Index, SnapshotDocument Document, JsonElement Element, string Field, AnswerScope? Parent)
{
    /// <summary>The whole of an answer.</summary>
    public static AnswerScope Of(SnapshotIndex index, SnapshotDocument document) => new(index, document, document.Content, "", Parent: null);

    /// <summary>What the part says at a path.</summary>
    /// <param name="path">The path inside the part.</param>
    /// <param name="read">Reads the value, given that it is there.</param>
    /// <param name="missing">The value where it is not there; null where AWS always tells it, so that it is unknown.</param>
    public Fact<AttributeValue> Tell(MemberPath path, Func<JsonElement, Telling> read, AttributeValue? missing)
    {
        var evidence = EvidenceOf(path.ToString());
        if (!path.TryFollow(Element, out var found, out var wrong))
        {
            return Fact.Unknown<AttributeValue>($"The answer has an unexpected shape: {wrong}.", evidence);
        }

        if (found.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return missing is null ? Fact.Unknown<AttributeValue>($"The answer does not tell {path}.", evidence) : Fact.Known(missing, evidence);
        }

        Telling telling;
        try
        {
            telling = read(found);
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json says of "\ud800", half of a surrogate pair: valid JSON, and no text.
            return Fact.Unknown<AttributeValue>($"The answer has an unexpected shape: {path} holds text that is no Unicode.", evidence);
        }

        return telling.Value is { } value
            ? Fact.Known(value, evidence)
            : Fact.Unknown<AttributeValue>($"The answer has an unexpected shape: {path} is {JsonWord.Of(found.ValueKind)} where {telling.Expected} belongs.", evidence);
    }

    /// <summary>The items of a list, each with its place; an unknown fact where it is no list. A missing list has no items.</summary>
    /// <param name="path">The list's path; <c>A[].B</c> goes through the lists B of all items of the list A.</param>
    /// <param name="unknown">Why the items are unknown; null where they are known.</param>
    public IReadOnlyList<AnswerScope> Items(ListPath path, out Fact<AttributeValue>? unknown)
    {
        IReadOnlyList<AnswerScope> level = [this];
        unknown = null;
        foreach (var list in path.Lists)
        {
            var next = new List<AnswerScope>();
            foreach (var scope in level)
            {
                var fact = scope.Tell(list, static element => element.ValueKind == JsonValueKind.Array ? new Telling(AttributeValue.Null) : Telling.Not("a list"), AttributeValue.Null);
                if (!fact.IsKnown)
                {
                    unknown ??= fact;
                    continue;
                }

                list.TryFollow(scope.Element, out var found, out _);
                next.AddRange(found.ValueKind == JsonValueKind.Array ? scope.ItemsOf(found, list.ToString()) : []);
            }

            level = next;
        }

        return level;
    }

    /// <summary>The block at a path; null where it is missing.</summary>
    public AnswerScope? Inner(MemberPath path)
        => path.TryFollow(Element, out var found, out _) && found.ValueKind != JsonValueKind.Undefined
            ? this with { Element = found, Field = Join(Field, path.ToString()), Parent = this }
            : null;

    /// <summary>The pointer to a member.</summary>
    public Evidence EvidenceOf(string path)
    {
        var field = Join(Field, path);
        return new Evidence { Source = Document.Source, Field = field.Length == 0 ? null : field };
    }

    private IEnumerable<AnswerScope> ItemsOf(JsonElement array, string path)
    {
        var list = Join(Field, path);
        return array.EnumerateArray().Select((item, index) => this with { Element = item, Field = $"{list}[{index}]", Parent = this });
    }

    private static string Join(string field, string path)
        => field.Length == 0 ? path : path.Length == 0 ? field : $"{field}.{path}";
}

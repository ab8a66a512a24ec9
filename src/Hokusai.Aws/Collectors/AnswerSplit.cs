using System.Text.Json;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Collectors;

/// <summary>Takes the answer about several items apart, into what asking about each alone would have given.</summary>
/// <param name="List">The list with an entry for each item, or with several.</param>
/// <param name="Subject">The member of an entry that names its item.</param>
/// <param name="Failures">The list with an entry for each item that could not be told about; null where there is none such.</param>
internal sealed record AnswerSplit(string List, string Subject, string? Failures = null)
{
    private const string FailureSubject = "arn";
    private const string FailureReason = "reason";

    /// <summary>One answer for each item.</summary>
    public IReadOnlyList<StepAnswer> Apply(JsonElement answer, IReadOnlyList<CollectionItem> items)
    {
        var entries = Entries(answer, List).ToLookup(entry => CollectionItem.TextOf(entry, Subject) ?? "", StringComparer.Ordinal);
        var failures = Failures is null ? [] : Entries(answer, Failures).ToList();
        return [.. items.Select(item => new StepAnswer(item.Subject, Content(item.Subject, [.. entries[item.Subject]], failures)))];
    }

    private JsonElement Content(string subject, IReadOnlyList<JsonElement> entries, IReadOnlyList<JsonElement> failures)
    {
        var failed = failures.Where(failure => CollectionItem.TextOf(failure, FailureSubject) == subject).ToList();
        if (entries.Count == 0 && failed.Count > 0)
        {
            return SnapshotDocument.Absent(CollectionItem.TextOf(failed[0], FailureReason) ?? "MISSING");
        }

        var content = new Dictionary<string, IReadOnlyList<JsonElement>>(StringComparer.Ordinal) { [List] = entries };
        if (Failures is not null)
        {
            content[Failures] = failed;
        }

        return JsonSerializer.SerializeToElement(content);
    }

    private static JsonElement.ArrayEnumerator Entries(JsonElement answer, string list)
        => answer.TryGetProperty(list, out var entries) && entries.ValueKind == JsonValueKind.Array ? entries.EnumerateArray() : default;
}

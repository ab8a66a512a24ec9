using System.Text.Json;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Snapshots.Plain;

/// <summary>
/// Recognises what somebody saved with <c>aws … &gt; file.json</c>: by the file's place where that tells, else by what is in it. Account and
/// Region come from the place or from ARNs.
/// </summary>
internal static class AnswerRecognition
{
    private static readonly ILookup<string, AnswerShape> s_byName = AnswerShapes.All.ToLookup(shape => shape.Name, StringComparer.Ordinal);

    /// <summary>The documents that the file holds; empty where it is something else altogether.</summary>
    /// <exception cref="SnapshotFileException">It is an answer of AWS, but it does not tell which.</exception>
    public static IReadOnlyList<SnapshotDocument> Read(string path, JsonElement content)
        => AnswerPath.Parse(path) is { } place ? ReadAt(place, path, content) : ReadAnywhere(path, content);

    private static List<SnapshotDocument> ReadAt(AnswerPath place, string path, JsonElement content)
    {
        if (place.IsHashed)
        {
            throw new SnapshotFileException(SnapshotErrorIds.SubjectUnknown, "Its name is an abbreviation that only the snapshot's manifest could explain, which does not list it.")
            {
                Advice = "Collect again, or name the file after what it is about.",
            };
        }

        var shapes = s_byName[$"{place.Key.Service} {place.Key.Command}"].ToList();
        if (new SnapshotDocument(place.Key, content, path) is { AbsentCode: not null } absent)
        {
            return [absent];
        }

        var matches = shapes.Select(shape => (Shape: shape, Answer: shape.Match(content))).Where(match => match.Answer is not null).ToList();
        if (matches.Count > 0)
        {
            return Documents(matches[0].Shape, matches[0].Answer!.Value, place.Key, path);
        }

        // An answer without any of its members: a bucket's versioning that was never set. An error page is none.
        return content.ValueKind == JsonValueKind.Object ? [new SnapshotDocument(Placed(place.Key, content, shapes.FirstOrDefault()), content, path)] : [];
    }

    private static List<SnapshotDocument> ReadAnywhere(string path, JsonElement content)
    {
        var matches = AnswerShapes.All
            .Where(shape => shape.IsKnownBySight)
            .Select(shape => (Shape: shape, Answer: shape.Match(content)))
            .Where(match => match.Answer is not null)
            .DistinctBy(match => match.Shape.Name)
            .ToList();
        return matches switch
        {
            [] => [],
            [var (shape, answer)] when !shape.NeedsSubject => Documents(shape, answer!.Value, new SnapshotKey("", "", shape.Service, shape.Command), path),
            [var (shape, _)] => throw new SnapshotFileException(
                SnapshotErrorIds.SubjectUnknown, $"It looks like the answer to 'aws {shape.Name}', which does not say what it is about.")
            {
                Advice = $"Name the file '{shape.Service}/{shape.Command}/<name>.json', with what it is about as its name.",
            },
            _ => throw new SnapshotFileException(
                SnapshotErrorIds.SubjectUnknown, $"It may be the answer to {string.Join(", or to ", matches.Select(match => $"'aws {match.Shape.Name}'"))}.")
            {
                Advice = "Name the file '<service>/<command>.json', after the command that printed it.",
            },
        };
    }

    private static List<SnapshotDocument> Documents(AnswerShape shape, JsonElement answer, SnapshotKey key, string path)
    {
        if (key.Subject is null && shape.SubjectMember is { } member && answer.TextField(member) is { } subject)
        {
            key = key with { Subject = subject };
        }

        if (key.Subject is null && shape.NeedsSubject)
        {
            throw new SnapshotFileException(SnapshotErrorIds.SubjectUnknown, $"The answer to 'aws {shape.Name}' does not say what it is about.")
            {
                Advice = $"Name the file '{shape.Service}/{shape.Command}/<name>.json', with what it is about as its name.",
            };
        }

        // Somebody may have put the answers of several Regions together.
        var places = key.Region.Length == 0 && key.Subject is null && ArnMember(shape) is { } arn
            ? answer.GetProperty(shape.Member!).EnumerateArray().ToLookup(item => AnswerPlace.OfArn(item.TextField(arn)) ?? default)
            : null;
        return places is { Count: > 1 }
            ? [.. places.Select(items => shape.Only(items)).Select(part => new SnapshotDocument(Placed(key, part, shape), part, path))]
            : [new SnapshotDocument(Placed(key, answer, shape), answer, path)];
    }

    private static string? ArnMember(AnswerShape shape)
        => shape is { IsList: true, IsGlobal: false, Member: not null, Marks: [var first, ..] } && first.EndsWith("arn", StringComparison.OrdinalIgnoreCase) ? first : null;

    private static SnapshotKey Placed(SnapshotKey key, JsonElement content, AnswerShape? shape)
    {
        if (key.AccountId.Length > 0 && key.Region.Length > 0)
        {
            return key;
        }

        var place = AnswerPlace.Of(content);
        return key with
        {
            AccountId = key.AccountId.Length > 0 ? key.AccountId : place.AccountId,
            Region = key.Region.Length > 0 ? key.Region : shape is { IsGlobal: true } ? SnapshotKey.GlobalRegion : place.Region,
        };
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Tests.Snapshots;

/// <summary>Answers with names that file systems, shells and people stumble over, from a seed.</summary>
internal sealed class RandomSnapshots(int seed)
{
    private static readonly string[] s_subjects =
    [
        "my-bucket", "My-Bucket", "MY-BUCKET", "..", ".", "../../escape", "/etc/passwd", "a/b", "a\\b", "C:\\x", "con", "CON", "nul.json", "com1", "LPT9.txt",
        "name.", "name ", " name", "", "~", "x~0123456789abcdef0123456789abcdef", "ünïcode-名前-🎨", "new\nline", "tab\t", "quote\"'", "a:b*c?d<e>|f", ".hidden", "-flag",
        "arn:aws:ecs:eu-central-1:111122223333:cluster/production", "manifest", "manifest.json", "collecting.lock", new string('x', 300), new string('é', 200),
        "%2e%2e%2f", "$(id)", "`id`",
    ];

    private readonly Random _random = new(seed);

    public Dictionary<SnapshotKey, JsonElement> Documents()
    {
        var documents = new Dictionary<SnapshotKey, JsonElement>();
        for (var count = _random.Next(1, 25); count > 0; count--)
        {
            documents[Key()] = Content();
        }

        return documents;
    }

    public SnapshotKey Key() => new(
        SnapshotKit.Account,
        _random.Next(3) == 0 ? SnapshotKey.GlobalRegion : SnapshotKit.Region,
        Pick("rds", "s3api", "ecs"),
        Pick("describe-db-instances", "get-bucket-policy", "list-things"),
        _random.Next(4) == 0 ? null : s_subjects[_random.Next(s_subjects.Length)]);

    private JsonElement Content() => _random.Next(6) == 0
        ? SnapshotDocument.Absent("NoSuchBucketPolicy")
        : JsonSerializer.SerializeToElement(new JsonObject { ["Things"] = Value(0), ["Number"] = _random.NextDouble() * 1e6 });

    private JsonNode? Value(int depth) => _random.Next(depth > 4 ? 4 : 6) switch
    {
        0 => null,
        1 => _random.Next(2) == 0,
        2 => _random.NextInt64(),
        3 => JsonValue.Create(Pick("plain", "üñï ©ødé 🎨", "\"quoted\" \\ \u0001", "<&>", "")),
        4 => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Value(depth + 1))]),
        _ => new JsonObject([.. Enumerable.Range(0, _random.Next(4)).Select(i => KeyValuePair.Create($"Member{i}", Value(depth + 1)))]),
    };

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}

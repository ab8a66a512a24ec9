using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Hokusai.Terraform.State;

namespace Hokusai.Terraform.Tests.State;

/// <summary>A folder of stored state versions with its listing, as a person would fetch them, built step by step.</summary>
public sealed class StateFolder : IDisposable
{
    public const string Lineage = "6f1c2a52-0b57-41b6-9a43-5c1f6f9a2d10";

    private static readonly DateTimeOffset s_start = new(2025, 7, 14, 9, 0, 0, TimeSpan.Zero);

    private readonly List<JsonObject> _versions = [];
    private readonly Dictionary<string, string> _contents = [];
    private int _stored;

    public string Path { get; } = Directory.CreateTempSubdirectory("hokusai-state-").FullName;

    public string Key { get; init; } = "infrastructure/terraform.tfstate";

    /// <summary>Stores a version; its id is returned, and is the name of its file.</summary>
    public string Put(string name, string content, TimeSpan? at = null, string? key = null, bool writeFile = true)
    {
        var id = Id(name);
        _contents[id] = content;
        if (writeFile)
        {
            Write($"{id}.json", content);
        }

        _versions.Insert(0, new JsonObject
        {
            [nameof(Key)] = key ?? Key,
            ["VersionId"] = id,
            ["ETag"] = $"\"{Md5(content)}\"",
            ["Size"] = (long)content.Length,
            ["LastModified"] = (s_start + (at ?? TimeSpan.FromMinutes(_stored++))).ToString("yyyy-MM-ddTHH:mm:ss+00:00", CultureInfo.InvariantCulture),
            ["IsLatest"] = false,
        });
        return id;
    }

    /// <summary>As long as S3's ids, with their alphabet.</summary>
    public static string Id(string name) => (name + "_.kq7fXv3Rz0LbTn9YwJ2hPdMs5GcQe1").PadRight(32, 'x')[..32];

    public void Write(string name, string content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    /// <summary>The stored versions as an object of a bucket.</summary>
    public StateObject AsObject(string bucket) => new(
        bucket,
        Key,
        [.. _versions.Where(v => (string?)v[nameof(Key)] == Key).Select(AsVersion)],
        [.. _versions.Where(v => (string?)v[nameof(Key)] == StateObject.LockKey(Key)).Select(AsVersion)]);

    /// <summary>The content of a version.</summary>
    public byte[] Content(string versionId) => Encoding.UTF8.GetBytes(_contents[versionId]);

    private static StateObjectVersion AsVersion(JsonObject version) => new(
        (string)version["VersionId"]!, DateTimeOffset.Parse((string)version["LastModified"]!, CultureInfo.InvariantCulture), (long)version["Size"]!, IsDeleteMarker: false);

    public string Listing() => new JsonObject { ["Versions"] = new JsonArray([.. _versions.Select(v => v.DeepClone())]) }.ToJsonString();

    public IReadOnlyList<StateHistory> ReadAll(bool withListing = true)
    {
        if (withListing)
        {
            Write("versions.json", Listing());
        }

        return StateHistoryReader.Read([Path]).ToList();
    }

    public StateHistory Read(bool withListing = true) => Assert.Single(ReadAll(withListing));

    public void Dispose() => Directory.Delete(Path, recursive: true);

#pragma warning disable CA5351 // S3's ETag is an MD5.
    private static string Md5(string content) => Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(content))).ToLowerInvariant();
#pragma warning restore CA5351

    /// <summary>A state with one instance of <c>aws_thing</c> for each name, whose attribute <c>value</c> is given.</summary>
    public static string State(long serial, params (string Name, string Value)[] things)
        => State(serial, Lineage, things);

    public static string State(long serial, string lineage, params (string Name, string Value)[] things)
        => Document(serial, lineage, [.. things.Select(t => Resource("aws_thing", t.Name, new JsonObject { ["id"] = $"thing-{t.Name}", ["value"] = t.Value }))]);

    public static string Document(long serial, string lineage, JsonNode[] resources, JsonObject? outputs = null) => new JsonObject
    {
        ["version"] = 4,
        ["terraform_version"] = "1.11.4",
        ["serial"] = serial,
        ["lineage"] = lineage,
        ["outputs"] = outputs ?? new JsonObject(),
        ["resources"] = new JsonArray(resources),
        ["check_results"] = null,
    }.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });

    public static JsonObject Resource(string type, string name, JsonObject attributes, JsonArray? sensitive = null) => new()
    {
        ["mode"] = "managed",
        ["type"] = type,
        ["name"] = name,
        ["provider"] = "provider[\"registry.terraform.io/hashicorp/aws\"]",
        ["instances"] = new JsonArray(new JsonObject
        {
            ["schema_version"] = 0,
            ["attributes"] = attributes,
            ["sensitive_attributes"] = sensitive ?? new JsonArray(),
        }),
    };
}

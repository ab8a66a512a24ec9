using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Hokusai.SampleIncident.Ecs;

namespace Hokusai.SampleIncident.State;

/// <summary>The versioned S3 object that the state lives in.</summary>
internal sealed class StateBucket
{
    private readonly Dice _dice = new("state-versions");
    private readonly List<StoredVersion> _versions = [];

    /// <summary>In the order stored.</summary>
    public IReadOnlyList<StoredVersion> Versions => _versions;

    /// <summary>The passwords that the versions hold.</summary>
    public List<MasterPassword> Passwords { get; } = [];

    /// <summary>The size of the newest version stored before a moment; 0 where there is none.</summary>
    public int SizeAt(DateTimeOffset time) => _versions.Where(version => version.Time < time).OrderBy(version => version.Time).LastOrDefault()?.Content.Length ?? 0;

    public StoredVersion Put(DateTimeOffset time, byte[] content)
    {
        var version = new StoredVersion(_dice.Letters(1) + _dice.Text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._", 31), time, content);
        _versions.Add(version);
        return version;
    }

    /// <summary>What <c>aws s3api list-object-versions --bucket … --prefix infrastructure/terraform.tfstate</c> prints: newest first.</summary>
    public string Listing()
    {
        var newestFirst = _versions.OrderByDescending(version => version.Time).ToList();
        var listed = new JsonArray();
        foreach (var version in newestFirst)
        {
            listed.Add(new JsonObject
            {
                ["ETag"] = $"\"{version.Md5}\"",
                ["ChecksumAlgorithm"] = new JsonArray("SHA256"),
                ["ChecksumType"] = "FULL_OBJECT",
                ["Size"] = version.Content.Length,
                ["StorageClass"] = "STANDARD",
                ["Key"] = Place.StateKey,
                ["VersionId"] = version.VersionId,
                ["IsLatest"] = version == newestFirst[0],
                ["LastModified"] = version.Time.ToString("yyyy-MM-dd'T'HH:mm:sszzz"),
                ["Owner"] = new JsonObject { ["ID"] = new Dice("canonical-user").Hex(64) },
            });
        }

        var answer = new JsonObject { [nameof(Versions)] = listed, ["RequestCharged"] = null, ["Prefix"] = Place.StateKey };
        return CliJson.Print(answer);
    }
}

/// <summary>One stored version.</summary>
internal sealed record StoredVersion(string VersionId, DateTimeOffset Time, byte[] Content)
{
    /// <summary>S3's ETag of an object stored in one part without a KMS key is the MD5 of its content; nothing here relies on it for safety.</summary>
#pragma warning disable CA5351
    public string Md5 => Dice.HexOf(MD5.HashData(Content));
#pragma warning restore CA5351
}

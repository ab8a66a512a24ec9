using System.Text.Json;
using System.Text.Json.Nodes;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Tests.Snapshots;

/// <summary>A folder of its own, and the small things that tests of snapshots are made of.</summary>
internal sealed class SnapshotKit : IDisposable
{
    public const string Account = "111122223333";
    public const string Region = "eu-central-1";

    public static readonly SnapshotRequest Request = new([Account], [Region], ["rds", "s3api"]);

    private static readonly SnapshotCaller s_caller = new(Account, "arn:aws:iam::111122223333:user/alice");

    public SnapshotKit() => Folder = Path.Combine(Root, "snapshot");

    /// <summary>Holds the snapshot's folder and whatever may lie beside it.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("hokusai-snapshot-").FullName;

    public string Folder { get; }

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public static SnapshotKey Key(string command, string? subject = null, string service = "rds") => new(Account, Region, service, command, subject);

    public static SnapshotGap Denied(SnapshotKey key) => new()
    {
        Key = key,
        ErrorId = "AwsAccessDenied",
        Reason = "The call is denied.",
        MissingPermission = "rds:DescribeEvents",
    };

    public static SnapshotWriter Open(string folder, SnapshotRequest? request = null, bool replaceFinished = false)
        => SnapshotWriter.Open(folder, request ?? Request, [s_caller], "hokusai 0.0.0", replaceFinished, new Clock());

    public SnapshotWriter Open(SnapshotRequest? request = null, bool replaceFinished = false) => Open(Folder, request, replaceFinished);

    public static (Snapshot Snapshot, List<ReadProblem> Problems) ReadAll(params string[] paths)
    {
        var problems = new List<ReadProblem>();
        return (new SnapshotFolder(paths).Read(problems.Add, CancellationToken.None), problems);
    }

    /// <summary>What a snapshot's folder holds; the test fails where anything of it cannot be read.</summary>
    public Snapshot Read()
    {
        var (snapshot, problems) = ReadAll(Folder);
        Assert.Empty(problems);
        return snapshot;
    }

    public string Write(string relative, string content)
    {
        var path = Path.Combine(Root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public string[] Files() => Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Where(file => file != "collecting.lock")
        .Order(StringComparer.Ordinal)
        .ToArray();

    public string FileOf(SnapshotKey key) => Path.Combine(Folder, Hokusai.Core.Snapshots.Folder.SnapshotPaths.Of(key));

    public JsonNode Manifest() => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json")))!;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private sealed class Clock : TimeProvider
    {
        private long _seconds;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2025, 7, 1, 12, 0, 0, TimeSpan.Zero).AddSeconds(Interlocked.Increment(ref _seconds));
    }
}

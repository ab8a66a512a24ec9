using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Snapshots.Folder;

namespace Hokusai.Core.Tests.Snapshots;

public sealed class SnapshotRoundTripTests
{
    [Fact]
    public void What_is_written_is_read_again_and_equals_the_same_snapshot_in_memory()
        => Prop.ForAll<int>(seed =>
        {
            using var kit = new SnapshotKit();
            var random = new RandomSnapshots(seed);
            var memory = new MemorySnapshotSink(TimeProvider.System);
            var documents = random.Documents();
            var gap = SnapshotKit.Denied(SnapshotKit.Key("describe-events"));
            using (var writer = kit.Open())
            {
                foreach (var sink in new ISnapshotSink[] { writer, memory })
                {
                    Parallel.ForEach(documents, document => sink.Add(document.Key, document.Value));
                    sink.AddGap(gap);
                }

                writer.Finish();
            }

            var read = kit.Read();
            Assert.Equal(memory.ToSnapshot(), read);
            Assert.Equal(documents.Count, read.Documents.Count);
            Assert.Equal([gap], read.Gaps);
            Assert.All(read.Documents, document => Assert.Equal(documents[document.Key].GetRawText().Length > 0, document.Source.StartsWith(kit.Folder, StringComparison.Ordinal)));
        }).Holds();

    [Fact]
    public void Nothing_is_written_outside_the_folder_and_every_file_is_listed()
        => Prop.ForAll<int>(seed =>
        {
            using var kit = new SnapshotKit();
            using (var writer = kit.Open())
            {
                foreach (var (key, content) in new RandomSnapshots(seed).Documents())
                {
                    writer.Add(key, content);
                }

                writer.Finish();
            }

            Assert.Equal([kit.Folder], Directory.GetFileSystemEntries(kit.Root));
            var listed = kit.Manifest()["documents"]!.AsArray().Select(entry => (string)entry!["file"]!);
            Assert.Equal(listed.Append("manifest.json").Order(StringComparer.Ordinal), kit.Files());
        }).Holds();

    [Fact]
    public void Names_that_a_file_system_may_take_for_one_have_files_of_their_own()
        => Prop.ForAll<string, string>((left, right) =>
        {
            var (a, b) = (SnapshotPaths.SafeName(left ?? ""), SnapshotPaths.SafeName(right ?? ""));
            return string.Equals(left ?? "", right ?? "", StringComparison.Ordinal) == string.Equals(a, b, StringComparison.OrdinalIgnoreCase)
                && a.Length <= 100
                && a.IndexOfAny(Path.GetInvalidFileNameChars()) < 0
                && !a.StartsWith('.');
        }).Holds();

    [Theory]
    [InlineData("my-bucket.example.com", "my-bucket.example.com")]
    [InlineData("My-Bucket", "my-bucket~9e9a0b6f")]
    [InlineData("con.txt", "con-txt~")]
    [InlineData("arn:aws:ecs:eu-central-1:111122223333:cluster/production", "arn-aws-ecs-eu-central-1-111122223333-cluster-production~")]
    public void A_plain_name_stays_and_any_other_stays_readable(string subject, string expected)
        => Assert.StartsWith(expected.Split('~')[0] + (expected.Contains('~', StringComparison.Ordinal) ? "~" : ""), SnapshotPaths.SafeName(subject), StringComparison.Ordinal);

    [Fact]
    public void The_manifest_says_who_when_what_and_what_was_denied()
    {
        using var kit = new SnapshotKit();
        using (var writer = kit.Open())
        {
            writer.Add(SnapshotKit.Key("describe-db-instances"), SnapshotKit.Json("""{"DBInstances":[{},{}]}"""));
            writer.AddGap(SnapshotKit.Denied(SnapshotKit.Key("describe-events")));
            writer.Finish();
        }

        var manifest = kit.Manifest();
        Assert.Equal("arn:aws:iam::111122223333:user/alice", (string?)manifest["callers"]![0]!["arn"]);
        Assert.Equal("hokusai 0.0.0", (string?)manifest["tool"]);
        Assert.Equal("2025-07-01T12:00:01+00:00", (string?)manifest["startedAt"]);
        Assert.NotNull(manifest["finishedAt"]);
        var document = manifest["documents"]![0]!;
        Assert.Equal("111122223333/eu-central-1/rds/describe-db-instances.json", (string?)document["file"]);
        Assert.Equal(2, (int)document["items"]!);
        Assert.Equal(64, ((string)document["sha256"]!).Length);
        Assert.Equal("rds:DescribeEvents", (string?)manifest["gaps"]![0]!["missingPermission"]);
        Assert.Equal("describe-events", (string?)manifest["gaps"]![0]!["key"]!["command"]);
    }

    [Fact]
    public void Only_the_owner_may_read_what_is_written()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no modes.");
        using var kit = new SnapshotKit();
        using (var writer = kit.Open())
        {
            writer.Add(SnapshotKit.Key("describe-db-instances"), SnapshotKit.Json("{}"));
            writer.Finish();
        }

#pragma warning disable CA1416 // Skipped above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(kit.Folder));
        Assert.All(kit.Files(), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(kit.Folder, file))));
#pragma warning restore CA1416
    }

    [Fact]
    public void Equality_looks_at_what_is_said_and_not_at_how_or_where()
    {
        var key = SnapshotKit.Key("describe-db-instances");
        var document = new SnapshotDocument(key, SnapshotKit.Json("""{"A": 1.0, "B": ["é", null]}"""), "here");
        Assert.Equal(document, new SnapshotDocument(key, SnapshotKit.Json("""{"B":["\u00e9",null],"A":1}"""), "there"));
        Assert.NotEqual(document, new SnapshotDocument(key, SnapshotKit.Json("""{"B":[null,"\u00e9"],"A":1}"""), "here"));
        Assert.NotEqual(document, new SnapshotDocument(key, SnapshotKit.Json("""{"A":1,"B":["é",null],"C":null}"""), "here"));
        Assert.NotEqual(document, document with { Key = key with { Subject = "x" } });
        Assert.Equal(new Snapshot([document, document], []), new Snapshot([document, document], []));
        Assert.NotEqual(new Snapshot([document, document], []), new Snapshot([document], []));
    }

    [Fact]
    public void A_gap_covers_the_items_of_its_command_and_that_of_a_Region_covers_all_in_it()
    {
        var denied = SnapshotKit.Denied(SnapshotKit.Key("describe-events"));
        Assert.True(denied.Covers(SnapshotKit.Key("describe-events", "db-1")));
        Assert.False(denied.Covers(SnapshotKit.Key("describe-db-instances")));
        Assert.False((denied with { Key = SnapshotKit.Key("describe-events", "db-2") }).Covers(SnapshotKit.Key("describe-events", "db-1")));
        var down = denied with { Key = SnapshotKit.Key(SnapshotKey.Everything, service: SnapshotKey.Everything) };
        Assert.True(down.Covers(SnapshotKit.Key("describe-db-instances")));
        Assert.False(down.Covers(SnapshotKit.Key("describe-db-instances") with { Region = "us-east-1" }));
        Assert.Equal(down, new Snapshot([], [down]).GapOf(SnapshotKit.Key("describe-db-instances")));
    }
}

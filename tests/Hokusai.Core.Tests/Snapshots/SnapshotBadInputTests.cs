using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Tests.Snapshots;

public sealed class SnapshotBadInputTests : IDisposable
{
    private const string Good = """{"DBInstances":[]}""";

    private readonly SnapshotKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Theory]
    [InlineData("", SnapshotErrorIds.FileEmpty)]
    [InlineData(" \n", SnapshotErrorIds.FileEmpty)]
    [InlineData("{\"DBInstances\":[{\"Canary", SnapshotErrorIds.FileDamaged)]
    [InlineData("{\"DBInstances\":[]} {}", SnapshotErrorIds.FileDamaged)]
    [InlineData("{\"DBInstances\":\"\\ud800Canary\"}", SnapshotErrorIds.FileDamaged)]
    [InlineData("An error occurred (AccessDenied) Canary", SnapshotErrorIds.FileDamaged)]
    public void A_damaged_file_is_named_without_being_quoted_and_the_others_are_still_read(string content, string errorId)
    {
        var bad = _kit.Write("bad.json", content);
        _kit.Write("good.json", Good);
        var (snapshot, problems) = SnapshotKit.ReadAll(_kit.Root);
        Assert.Single(snapshot.Documents);
        var problem = Assert.Single(problems);
        Assert.Equal((bad, errorId), (problem.Source, problem.ErrorId));
        Assert.DoesNotContain("Canary", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Nesting_without_end_is_refused(char open, char close)
    {
        var level = open == '{' ? "{\"a\":" : "[";
        var text = string.Concat(Enumerable.Repeat(level, 100_000)) + "1" + new string(close, 100_000);
        Assert.Equal(SnapshotErrorIds.FileDamaged, Assert.Single(SnapshotKit.ReadAll(_kit.Write("deep.json", text)).Problems).ErrorId);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        var file = Path.Combine(_kit.Root, "large.json");
        using (var stream = File.Create(file))
        {
            // Sparse: takes no room on the disk.
            stream.SetLength(300L * 1024 * 1024);
        }

        Assert.Equal(SnapshotErrorIds.FileTooLarge, Assert.Single(SnapshotKit.ReadAll(file).Problems).ErrorId);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_damage()
    {
        var file = Path.Combine(_kit.Root, "latin1.json");
        File.WriteAllBytes(file, [.. "{\"DBInstances\":[{\"Engine\":\""u8, 0xE9, .. "\"}]}"u8]);
        Assert.Equal(SnapshotErrorIds.FileDamaged, Assert.Single(SnapshotKit.ReadAll(file).Problems).ErrorId);
    }

    [Fact]
    public void A_document_that_is_missing_or_damaged_is_a_gap()
    {
        var (lost, torn) = (SnapshotKit.Key("describe-db-instances"), SnapshotKit.Key("describe-db-clusters"));
        Finish(lost, torn);
        File.Delete(_kit.FileOf(lost));
        File.WriteAllText(_kit.FileOf(torn), "{\"DBClu");
        var (snapshot, problems) = SnapshotKit.ReadAll(_kit.Folder);
        Assert.Equal([SnapshotErrorIds.FileMissing, SnapshotErrorIds.FileDamaged], problems.Select(problem => problem.ErrorId).OrderDescending(StringComparer.Ordinal));
        Assert.Equal(SnapshotErrorIds.FileMissing, snapshot.GapOf(lost)?.ErrorId);
        Assert.Equal(SnapshotErrorIds.FileDamaged, snapshot.GapOf(torn)?.ErrorId);
    }

    [Fact]
    public void A_document_that_was_edited_is_read_and_said_to_be_edited()
    {
        var key = SnapshotKit.Key("describe-db-instances");
        Finish(key);
        File.WriteAllText(_kit.FileOf(key), Good);
        var (snapshot, problems) = SnapshotKit.ReadAll(_kit.Folder);
        Assert.Single(snapshot.Documents);
        Assert.Equal(SnapshotErrorIds.FileChanged, Assert.Single(problems).ErrorId);
    }

    [Theory]
    [InlineData("../outside.json")]
    [InlineData("/etc/hostname")]
    public void A_manifest_cannot_lead_out_of_its_folder(string file)
    {
        _kit.Write("outside.json", """{"DBInstances":[{"DBInstanceIdentifier":"outside"}]}""");
        Finish(SnapshotKit.Key("describe-db-instances"));
        var manifest = _kit.Manifest();
        manifest["documents"]![0]!["file"] = file;
        File.WriteAllText(Path.Combine(_kit.Folder, "manifest.json"), manifest.ToJsonString());
        var document = Assert.Single(SnapshotKit.ReadAll(_kit.Folder).Snapshot.Documents);
        Assert.StartsWith(_kit.Folder, document.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("outside", document.Content.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_manifest_is_named_and_the_documents_are_read_by_their_places()
    {
        Finish(SnapshotKit.Key("describe-db-instances"));
        File.WriteAllText(Path.Combine(_kit.Folder, "manifest.json"), """{"format":"hokusai-snapshot/1","docum""");
        var (snapshot, problems) = SnapshotKit.ReadAll(_kit.Folder);
        Assert.Equal(SnapshotErrorIds.ManifestDamaged, Assert.Single(problems).ErrorId);
        Assert.Equal(SnapshotKit.Key("describe-db-instances"), Assert.Single(snapshot.Documents).Key);
    }

    [Fact]
    public void No_change_of_a_byte_makes_the_reading_throw()
        => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
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

            var random = new Random(seed);
            var files = kit.Files();
            var victim = Path.Combine(kit.Folder, files[random.Next(files.Length)]);
            var bytes = File.ReadAllBytes(victim);
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(victim, bytes);
            var (snapshot, problems) = SnapshotKit.ReadAll(kit.Folder);
            Assert.All(snapshot.Documents, document => Assert.NotNull(JsonNode.Parse(document.Content.GetRawText())?.ToJsonString()));
            Assert.All(problems, problem => Assert.NotEmpty(problem.ErrorId));
        }).Holds();

    [Fact]
    public void The_reading_can_be_stopped()
    {
        _kit.Write("good.json", Good);
        Assert.Throws<OperationCanceledException>(() => new SnapshotFolder([_kit.Root]).Read(_ => { }, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_link_in_a_circle_ends()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_kit.Root, "folder"));
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "again"), _kit.Root);
        _kit.Write("folder/good.json", Good);
        Assert.Single(SnapshotKit.ReadAll(_kit.Root).Snapshot.Documents);
    }

    private void Finish(params SnapshotKey[] keys)
    {
        using var writer = _kit.Open();
        foreach (var key in keys)
        {
            writer.Add(key, SnapshotKit.Json("""{"DBInstances":[{"DBInstanceIdentifier":"inside"}]}"""));
        }

        writer.Finish();
    }
}

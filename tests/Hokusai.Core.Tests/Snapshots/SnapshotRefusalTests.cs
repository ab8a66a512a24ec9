using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Tests.Snapshots;

public sealed class SnapshotRefusalTests : IDisposable
{
    private static readonly SnapshotRequest s_other = SnapshotKit.Request with { Regions = ["us-east-1"] };

    private readonly SnapshotKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Fact]
    public void Two_at_once_are_refused_and_the_first_goes_on()
    {
        using var first = _kit.Open();
        Assert.Equal(SnapshotErrorIds.FolderInUse, Refused(SnapshotKit.Request).ErrorId);
        first.Add(SnapshotKit.Key("describe-events"), SnapshotKit.Json("{}"));
        first.Finish();
    }

    [Fact]
    public void Let_go_of_the_folder_is_free()
    {
        _kit.Open().Dispose();
        _kit.Open().Dispose();
    }

    [Fact]
    public void An_unfinished_snapshot_of_something_else_is_refused_even_where_finished_ones_may_be_replaced()
    {
        _kit.Open().Dispose();
        var refused = Refused(s_other, replaceFinished: true);
        Assert.Equal(SnapshotErrorIds.OtherRequest, refused.ErrorId);
        Assert.Contains("eu-central-1", refused.Message, StringComparison.Ordinal);
        Assert.Contains("us-east-1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finished_snapshot_of_something_else_is_replaced_only_on_request()
    {
        Finish();
        Assert.Equal(SnapshotErrorIds.OtherRequest, Refused(s_other).ErrorId);
        using (var writer = _kit.Open(s_other, replaceFinished: true))
        {
            Assert.Equal(0, writer.KeptDocuments);
            writer.Finish();
        }

        Assert.Empty(_kit.Read().Documents);
        Assert.Equal(["manifest.json"], _kit.Files());
    }

    [Fact]
    public void A_finished_snapshot_of_the_same_is_left_as_it_is_and_says_so()
    {
        Finish();
        var before = File.ReadAllText(Path.Combine(_kit.Folder, "manifest.json"));
        using (var writer = _kit.Open())
        {
            Assert.True(writer.IsFinished);
            writer.Finish();
        }

        Assert.Equal(before, File.ReadAllText(Path.Combine(_kit.Folder, "manifest.json")));
    }

    [Fact]
    public void The_order_of_accounts_and_Regions_makes_no_other_request()
    {
        var request = new SnapshotRequest(["111122223333", "444455556666"], ["eu-central-1", "us-east-1"], ["rds"]);
        _kit.Open(request).Dispose();
        _kit.Open(new SnapshotRequest(["444455556666", "111122223333"], ["us-east-1", "eu-central-1"], ["rds"])).Dispose();
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("manifest.json")]
    [InlineData("111122223333/eu-central-1/rds/describe-db-instances.json")]
    public void A_folder_with_files_of_somebody_else_is_refused_and_they_stay(string file)
    {
        var path = _kit.Write(Path.Combine("snapshot", file), "{}");
        Assert.Equal(SnapshotErrorIds.FolderNotEmpty, Refused(SnapshotKit.Request, replaceFinished: true).ErrorId);
        Assert.Equal("{}", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("manifest.json", """{"format":"hokusai-snapshot/9"}""")]
    [InlineData("manifest.json", """{"format":"hokusai-snapshot/1","documents":null}""")]
    [InlineData("journal.jsonl", "")]
    [InlineData("journal.jsonl", "{\"form")]
    public void A_manifest_or_journal_that_cannot_be_understood_is_refused(string file, string content)
    {
        _kit.Write(Path.Combine("snapshot", file), content);
        Assert.Equal(SnapshotErrorIds.ManifestDamaged, Refused(SnapshotKit.Request, replaceFinished: true).ErrorId);
    }

    [Fact]
    public void Nothing_is_written_through_a_link()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_kit.Root, "elsewhere"));
        using var writer = _kit.Open();
        Directory.CreateSymbolicLink(Path.Combine(_kit.Folder, SnapshotKit.Account), elsewhere.FullName);
        var refused = Assert.Throws<SnapshotFolderException>(() => writer.Add(SnapshotKit.Key("describe-events"), SnapshotKit.Json("{}")));
        Assert.Equal(SnapshotErrorIds.FolderHasLink, refused.ErrorId);
        Assert.Empty(elsewhere.GetFileSystemInfos());
    }

    private SnapshotFolderException Refused(SnapshotRequest request, bool replaceFinished = false)
        => Assert.Throws<SnapshotFolderException>(() => _kit.Open(request, replaceFinished));

    private void Finish()
    {
        using var writer = _kit.Open();
        writer.Add(SnapshotKit.Key("describe-events"), SnapshotKit.Json("{}"));
        writer.Finish();
    }
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Tests.Snapshots;

/// <summary>The states that a killed run can leave a folder in, one by one. <see cref="SnapshotKillTests"/> kills real processes.</summary>
public sealed class SnapshotResumeTests : IDisposable
{
    private static readonly SnapshotKey s_instances = SnapshotKit.Key("describe-db-instances");

    private readonly SnapshotKit _kit = new();

    private string Journal => Path.Combine(_kit.Folder, "journal.jsonl");

    public void Dispose() => _kit.Dispose();

    [Fact]
    public void Torn_at_any_byte_the_journal_is_gone_on_with_and_the_end_is_that_of_a_run_in_one_piece()
        => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            using var kit = new SnapshotKit();
            var documents = new RandomSnapshots(seed).Documents();
            using (var writer = kit.Open())
            {
                Collect(writer, documents);
            }

            var journal = Path.Combine(kit.Folder, "journal.jsonl");
            var bytes = File.ReadAllBytes(journal);
            var header = Array.IndexOf(bytes, (byte)'\n') + 1;
            var cut = header + (seed % (bytes.Length - header + 1));
            File.WriteAllBytes(journal, bytes[..cut]);
            var whole = bytes[header..cut].Count(b => b == (byte)'\n');
            using (var writer = kit.Open())
            {
                Assert.Equal(whole, writer.KeptDocuments);
                Assert.Equal(documents.Count - whole, Collect(writer, documents));
                writer.Finish();
            }

            var read = kit.Read();
            Assert.Equal(documents.Count, read.Documents.Count);
            Assert.All(read.Documents, document => Assert.Equal(new SnapshotDocument(document.Key, documents[document.Key], ""), document));
            Assert.Equal(documents.Count + 1, kit.Files().Length);
        }).Holds();

    [Fact]
    public void A_document_of_which_the_journal_does_not_know_is_removed_since_what_it_is_about_may_be_gone()
    {
        BeginWith(s_instances);
        var orphan = _kit.Write("snapshot/111122223333/global/s3api/get-bucket-policy/deleted-since.json", "{}");
        _kit.Open().Dispose();
        Assert.False(File.Exists(orphan));
        Assert.True(File.Exists(_kit.FileOf(s_instances)));
    }

    [Fact]
    public void What_was_half_written_is_removed()
    {
        BeginWith(s_instances);
        _kit.Write("snapshot/111122223333/eu-central-1/rds/0123.hokusai-tmp", "{\"DBInst");
        _kit.Write("snapshot/0123.hokusai-tmp", "{\"form");
        _kit.Open().Dispose();
        Assert.DoesNotContain(_kit.Files(), file => file.EndsWith(".hokusai-tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_was_lost_or_changed_is_asked_for_again()
    {
        var clusters = SnapshotKit.Key("describe-db-clusters");
        BeginWith(s_instances, clusters, SnapshotKit.Key("describe-events"));
        File.Delete(_kit.FileOf(s_instances));
        File.AppendAllText(_kit.FileOf(clusters), " ");
        using var writer = _kit.Open();
        Assert.Equal(1, writer.KeptDocuments);
        Assert.Null(writer.Find(s_instances));
        Assert.Null(writer.Find(clusters));
    }

    [Fact]
    public void Gaps_are_asked_again_and_the_last_word_counts()
    {
        using (var writer = _kit.Open())
        {
            writer.AddGap(SnapshotKit.Denied(s_instances));
            writer.AddGap(SnapshotKit.Denied(SnapshotKit.Key("describe-events")));
        }

        Assert.Equal(2, SnapshotKit.ReadAll(_kit.Folder).Snapshot.Gaps.Count);
        using (var writer = _kit.Open())
        {
            Assert.Null(writer.Find(s_instances));
            writer.Add(s_instances, SnapshotKit.Json("{}"));
            writer.Finish();
        }

        Assert.Empty(_kit.Read().Gaps);
    }

    [Fact]
    public void Documents_with_replaced_secrets_are_asked_for_again_so_that_equal_secrets_stay_equal()
    {
        var (first, second) = (SnapshotKit.Key("describe-task-definition", "app-1", "ecs"), SnapshotKit.Key("describe-task-definition", "app-2", "ecs"));
        var content = SnapshotKit.Json("""{"taskDefinition":{"containerDefinitions":[{"environment":[{"name":"DB_PASSWORD","value":"canary-1"}]}]}}""");
        using (var writer = _kit.Open())
        {
            writer.Add(first, content);
            writer.Add(s_instances, SnapshotKit.Json("{}"));
        }

        using (var writer = _kit.Open())
        {
            Assert.Null(writer.Find(first));
            Assert.NotNull(writer.Find(s_instances));
            writer.Add(first, content);
            writer.Add(second, content);
            writer.Finish();
        }

        var values = _kit.Read().Of("ecs", "describe-task-definition").Select(document => document.Content.GetRawText()).ToList();
        Assert.Equal(2, values.Count);
        Assert.Equal(values[0], values[1]);
        Assert.DoesNotContain("canary-1", values[0], StringComparison.Ordinal);
        Assert.Contains("DB_PASSWORD", values[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Killed_between_manifest_and_removal_of_the_journal_it_is_finished()
    {
        BeginWith(s_instances);
        var journal = File.ReadAllBytes(Journal);
        using (var writer = _kit.Open())
        {
            writer.Finish();
        }

        File.WriteAllBytes(Journal, journal);
        Assert.Single(_kit.Read().Documents);
        using (var writer = _kit.Open())
        {
            Assert.True(writer.IsFinished);
            Assert.NotNull(writer.Find(s_instances));
        }

        Assert.False(File.Exists(Journal));
    }

    [Fact]
    public void Killed_while_a_finished_snapshot_is_replaced_the_new_one_is_gone_on_with()
    {
        Finish(s_instances);
        var manifest = File.ReadAllBytes(Path.Combine(_kit.Folder, "manifest.json"));
        var other = SnapshotKit.Request with { Regions = ["us-east-1"] };
        using (var writer = _kit.Open(other, replaceFinished: true))
        {
            writer.Add(SnapshotKit.Key("describe-events"), SnapshotKit.Json("{}"));
        }

        // Killed before the old manifest was removed.
        File.WriteAllBytes(Path.Combine(_kit.Folder, "manifest.json"), manifest);
        Assert.Contains(SnapshotKit.ReadAll(_kit.Folder).Problems, problem => problem.ErrorId == SnapshotErrorIds.Unfinished);
        using (var writer = _kit.Open(other, replaceFinished: true))
        {
            Assert.Equal(1, writer.KeptDocuments);
            writer.Finish();
        }

        Assert.Equal("describe-events", Assert.Single(_kit.Read().Documents).Key.Command);
    }

    [Fact]
    public void When_it_goes_on_the_start_stays_and_both_callers_are_named()
    {
        BeginWith(s_instances);
        using var writer = SnapshotWriter.Open(
            _kit.Folder, SnapshotKit.Request, [new SnapshotCaller(SnapshotKit.Account, "arn:aws:iam::111122223333:user/bob")], "hokusai 0.0.1", replaceFinished: false, TimeProvider.System);
        Assert.Equal(2025, writer.StartedAt.Year);
        Assert.Equal(["alice", "bob"], writer.Finish().Callers.Select(caller => caller.Arn.Split('/')[1]));
    }

    [Fact]
    public void An_unfinished_folder_can_be_read_and_says_that_it_is_unfinished()
    {
        BeginWith(s_instances);
        var (snapshot, problems) = SnapshotKit.ReadAll(_kit.Folder);
        Assert.Single(snapshot.Documents);
        Assert.Equal(SnapshotErrorIds.Unfinished, Assert.Single(problems).ErrorId);
    }

    [Fact]
    public void Bytes_of_a_crashed_disk_in_the_journal_lose_only_their_lines()
    {
        BeginWith(s_instances, SnapshotKit.Key("describe-events"));
        var lines = File.ReadAllLines(Journal);
        lines[1] = new string('\0', lines[1].Length);
        File.WriteAllText(Journal, string.Join('\n', lines) + "\n", new UTF8Encoding(false));
        using var writer = _kit.Open();
        Assert.Equal(1, writer.KeptDocuments);
    }

    private void BeginWith(params SnapshotKey[] keys)
    {
        using var writer = _kit.Open();
        Collect(writer, keys.ToDictionary(key => key, _ => SnapshotKit.Json("{}")));
    }

    private void Finish(params SnapshotKey[] keys)
    {
        BeginWith(keys);
        using var writer = _kit.Open();
        writer.Finish();
    }

    private static int Collect(SnapshotWriter writer, Dictionary<SnapshotKey, System.Text.Json.JsonElement> documents)
    {
        var asked = documents.Where(document => writer.Find(document.Key) is null).ToList();
        asked.ForEach(document => writer.Add(document.Key, document.Value));
        return asked.Count;
    }
}

using Hokusai.Aws.Testbed;
using Hokusai.Aws.Tests.Testbed;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Collectors;

/// <summary>What the collector asks for is also read from files that somebody made without it.</summary>
[Collection(AwsCollection.Name)]
public sealed class PlainReadingTests(AwsTestbedFixture fixture) : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("hokusai-plain-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [SkippableFact]
    public async Task Files_with_any_name_are_recognised_or_say_what_they_should_be_called()
    {
        var aws = await fixture.ResetAsync();
        await new MotoAccount(aws).FillAsync();
        var snapshot = await CollectorKit.CollectAsync(aws);
        var wrong = new List<string>();
        foreach (var document in snapshot.Documents.Where(document => document.AbsentCode is null).GroupBy(document => (document.Key.Service, document.Key.Command)).Select(same => same.First()))
        {
            var file = Path.Combine(_root, $"{Guid.NewGuid():n}.json");
            await File.WriteAllTextAsync(file, document.Content.GetRawText());
            var problems = new List<ReadProblem>();
            var read = new SnapshotFolder([file]).Read(problems.Add, CancellationToken.None);
            var isRead = problems.Count == 0 && read.Documents.Count == 1 && Names(document.Key, read.Documents[0].Key);
            var saysHow = problems is [{ ErrorId: SnapshotErrorIds.SubjectUnknown or SnapshotErrorIds.FileUnrecognized }] && (document.Key.Subject is not null || IsEmpty(document));
            if (!isRead && !saysHow)
            {
                wrong.Add($"{document.Key}: {string.Join(' ', problems)} {string.Join(' ', read.Documents.Select(found => found.Key))} {document.Content.GetRawText()[..Math.Min(200, document.Content.GetRawText().Length)]}");
            }
        }

        Assert.Equal([], wrong);
    }

    [SkippableFact]
    public async Task Without_its_manifest_a_snapshot_is_read_by_the_places_of_its_files()
    {
        var aws = await fixture.ResetAsync();
        await new MotoAccount(aws).FillAsync();
        var snapshot = await CollectorKit.CollectAsync(aws);
        foreach (var document in snapshot.Documents.Where(document => document.Key.Subject is null || document.Key.Subject.All(c => char.IsAsciiLetterLower(c) || c is '-')))
        {
            var folder = Path.Combine(_root, document.Key.AccountId, document.Key.Region, document.Key.Service);
            var file = document.Key.Subject is null ? Path.Combine(folder, document.Key.Command + ".json") : Path.Combine(folder, document.Key.Command, document.Key.Subject + ".json");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, document.Content.GetRawText());
        }

        var problems = new List<ReadProblem>();
        var read = new SnapshotFolder([_root]).Read(problems.Add, CancellationToken.None);
        Assert.Empty(problems);
        Assert.All(read.Documents, document => Assert.Contains(document, snapshot.Documents));
        Assert.True(read.Documents.Count > 90, $"Only {read.Documents.Count} documents were read.");
    }

    // Where the content does not tell the account or the Region, they stay empty.
    private static bool Names(SnapshotKey asked, SnapshotKey recognized)
        => (recognized.Service, recognized.Command) == (asked.Service, asked.Command)
            && (recognized.AccountId.Length == 0 || recognized.AccountId == asked.AccountId)
            && (recognized.Region.Length == 0 || recognized.Region == asked.Region);

    private static bool IsEmpty(SnapshotDocument document)
        => document.Content.EnumerateObject().All(member => member.Value.ValueKind == System.Text.Json.JsonValueKind.Array && member.Value.GetArrayLength() == 0);
}

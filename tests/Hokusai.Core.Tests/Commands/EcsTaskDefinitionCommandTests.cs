using Hokusai.Core.Commands;
using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Trail;
using Hokusai.Core.Tests.Ecs;

namespace Hokusai.Core.Tests.Commands;

public sealed class EcsTaskDefinitionCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hokusai-ecs-").FullName;
    private readonly CommandRecorder _output = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Revisions_wanted_are_written_and_the_missing_ones_are_named()
    {
        foreach (var number in new[] { 28, 30, 31, 32 })
        {
            Write($"{number}.json", Definitions.Answer(number, image: $"v{number}"));
        }

        Write("other.json", Definitions.Answer(30, family: "worker"));
        Write("broken.json", "{ // x\n}");
        await HistoryAsync(new() { Families = ["hokusai-*", "typo"], Revisions = [29, 30, 31] });

        Assert.Equal(["hokusai-api:30", "hokusai-api:31"], _output.Objects.Select(item => item.ToString()));
        Assert.Equal(
            [TaskDefinitionErrorIds.FileDamaged, TaskDefinitionErrorIds.FamilyNotFound, TaskDefinitionErrorIds.RevisionNotFound],
            _output.Problems.Select(problem => problem.ErrorId));
        Assert.Contains("from 28 to 32", _output.Problems.Last().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answers_of_an_account_and_files_are_one_history()
    {
        Write("30.json", Definitions.Answer(30));
        Write("31.json", Definitions.Answer(31, container: "\"environmentX\":1"));
        await new EcsTaskDefinitionHistoryCommand(new() { Paths = [_folder], Account = new AccountFiles([_folder]), Trail = new TrailFileSource([_folder]) }, new()).RunAsync(_output, CancellationToken.None);
        Assert.Equal(2, _output.Objects.Count);
    }

    [Theory]
    [InlineData(30, 31, 1)]
    [InlineData(30, 32, 0)]
    public async Task Two_revisions_are_compared(int reference, int difference, int differences)
    {
        Write("all.json", $"[{Definitions.Answer(30)},{Definitions.Answer(31, image: "v2")},{Definitions.Answer(32)},{Definitions.Answer(31, family: "worker")}]");
        await new EcsTaskDefinitionComparisonCommand().CompareRevisionsAsync(new() { Paths = [_folder] }, "hokusai-api", reference, difference, _output, CancellationToken.None);
        Assert.Empty(_output.Problems);
        Assert.Equal(differences, _output.Objects.Count);
    }

    [Fact]
    public async Task A_family_that_nothing_knows_is_told_once_not_for_each_of_its_revisions()
    {
        Write("30.json", Definitions.Answer(30));
        await new EcsTaskDefinitionComparisonCommand().CompareRevisionsAsync(new() { Paths = [_folder] }, "typo", 30, 31, _output, CancellationToken.None);
        Assert.Equal(TaskDefinitionErrorIds.FamilyNotFound, Assert.Single(_output.Problems).ErrorId);
    }

    [Fact]
    public async Task A_gap_is_told_only_where_the_revision_behind_it_is_asked_for()
    {
        Write("all.json", $"[{Definitions.Answer(28)},{Definitions.Answer(30)},{Definitions.Answer(31)}]");
        await HistoryAsync(new() { Families = ["hokusai-api"], Revisions = [31] });
        Assert.Empty(_output.Warnings);
        await HistoryAsync(new() { Families = ["hokusai-api"], Revisions = [30] });
        Assert.Contains("29", Assert.Single(_output.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_that_is_not_there_is_named_and_nothing_is_written()
    {
        Write("30.json", Definitions.Answer(30));
        await new EcsTaskDefinitionComparisonCommand().CompareRevisionsAsync(new() { Paths = [_folder] }, "hokusai-api", 30, 31, _output, CancellationToken.None);
        Assert.Equal("hokusai-api:31", Assert.Single(_output.Problems).Source);
        Assert.Empty(_output.Objects);
    }

    [Fact]
    public void Two_files_are_compared_as_objects_and_as_a_diff()
    {
        var left = Write("a.json", Definitions.Answer(30));
        var right = Write("b.json", """{"family":"hokusai-api","networkMode":"awsvpc","cpu":"256","memory":"512","containerDefinitions":[{"name":"api","image":"hokusai-api:v2"}]}""");
        new EcsTaskDefinitionComparisonCommand().CompareFiles(left, right, _output, CancellationToken.None);
        var found = Assert.IsType<TaskDefinitionDifference>(Assert.Single(_output.Objects));
        Assert.Equal(("image", "hokusai-api:30", right), (found.Path, found.ReferenceName, found.DifferenceName));

        var diff = new CommandRecorder();
        new EcsTaskDefinitionComparisonCommand(TaskDefinitionComparisonForm.Diff).CompareFiles(left, right, diff, CancellationToken.None);
        Assert.Contains("+    image: hokusai-api:v2", diff.Objects);
    }

    [Fact]
    public void A_file_with_several_or_none_is_named()
    {
        var left = Write("a.json", $"[{Definitions.Answer(30)},{Definitions.Answer(31)}]");
        var right = Write("b.json", "{}");
        new EcsTaskDefinitionComparisonCommand().CompareFiles(left, right, _output, CancellationToken.None);
        Assert.Equal([TaskDefinitionErrorIds.Ambiguous, TaskDefinitionErrorIds.Unrecognized], _output.Problems.Select(problem => problem.ErrorId));
        Assert.Empty(_output.Objects);
    }

    private Task HistoryAsync(EcsTaskDefinitionHistoryOptions options)
        => new EcsTaskDefinitionHistoryCommand(new() { Paths = [_folder] }, options).RunAsync(_output, CancellationToken.None);

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}

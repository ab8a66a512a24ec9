using System.Text;
using Hokusai.Core.Ecs.TaskDefinitions;
using static Hokusai.Core.Tests.Ecs.Definitions;

namespace Hokusai.Core.Tests.Ecs.TaskDefinitions;

public sealed class TaskDefinitionFilesTests : IDisposable
{
    private const string Bare = """{"family":"hokusai-api","containerDefinitions":[{"name":"api","image":"<IMAGE1_NAME>"}]}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("hokusai-definitions-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_wrapped_answer_tells_the_registration()
    {
        var definition = Assert.Single(Read(Answer(31)).Definitions);
        Assert.Equal(("hokusai-api", 31, "ACTIVE", Account, "us-east-1"), (definition.Family, definition.Revision, definition.Status, definition.AccountId, definition.Region));
        Assert.Equal(new DateTimeOffset(2025, 7, 14, 10, 0, 0, 123, TimeSpan.Zero), definition.RegisteredAt);
        Assert.Equal("arn:aws:sts::111122223333:assumed-role/deployer/GitHubActions", definition.RegisteredBy);
        Assert.Equal(("256", "512"), (definition.Content.Cpu, definition.Content.Memory));
        Assert.Equal("hokusai-api:31", definition.DisplayName);
    }

    [Fact]
    public void A_file_of_a_deploy_action_has_no_number_and_goes_by_its_name()
    {
        var (definitions, problems) = Read(Bare, "taskdef.json");
        var definition = Assert.Single(definitions);
        Assert.Empty(problems);
        Assert.Null(definition.Revision);
        Assert.EndsWith("taskdef.json", definition.DisplayName, StringComparison.Ordinal);
        Assert.Equal(("api", "<IMAGE1_NAME>"), Assert.Single(definition.Content.Images));
    }

    [Theory]
    [InlineData("[{0},{1}]")]
    [InlineData("{0}\n{1}\n")]
    [InlineData("{0}\r\n\r\n{1}")]
    [InlineData("{{\"taskDefinitions\":[{0},{1}]}}")]
    public void Several_in_one_file_are_read(string format)
    {
        var (definitions, problems) = Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, Answer(30), Answer(31)));
        Assert.Empty(problems);
        Assert.Equal([30, 31], definitions.Select(definition => definition.Revision!.Value));
    }

    [Fact]
    public void Text_in_UTF_16_and_with_a_byte_order_mark_is_read()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            File.WriteAllText(Path.Combine(_folder, "x.json"), Answer(31), encoding);
            Assert.Single(TaskDefinitionFiles.Read([Path.Combine(_folder, "x.json")], problem => Assert.Fail(problem.ToString()), CancellationToken.None));
        }
    }

    [Theory]
    [InlineData("{\n  \"family\": \"a\",\n  // the image\n  \"containerDefinitions\": []\n}", "line 3, column 3", "comment")]
    [InlineData("{\n  \"family\": \"a\",\n  \"containerDefinitions\": [],\n}", "line 3, column 29", "comma")]
    [InlineData("{\"family\": \"ä\", \"containerDefinitions\": [1,]}", "line 1, column 43", "comma")]
    [InlineData("{\n /* x */ \"family\": \"a\",\n \"containerDefinitions\": [],\n}", "line 2, column 2", "comments and a trailing comma")]
    [InlineData("{\n  \"family\": \"a\",\n  \"containerDefinitions\": [", "line 3, column 28", "cut off")]
    [InlineData("{\n  \"family\": 'a'\n}", "line 2, column 13", "no valid JSON")]
    public void Broken_JSON_is_named_with_line_and_column(string text, string position, string reason)
    {
        var (definitions, problems) = Read(text);
        Assert.Empty(definitions);
        var problem = Assert.Single(problems);
        Assert.Equal((TaskDefinitionErrorIds.FileDamaged, position), (problem.ErrorId, problem.Position));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.NotNull(problem.Advice);
    }

    [Fact]
    public void One_broken_line_loses_only_itself()
    {
        var (definitions, problems) = Read(string.Join('\n', OneLine(Answer(29)), "{\"family\":\"x\",}", OneLine(Answer(30)), "{\"family\":", OneLine(Answer(31))));
        Assert.Equal([29, 30, 31], definitions.Select(definition => definition.Revision!.Value));
        Assert.Equal(["line 2, column 14", "line 4, column 11"], problems.Select(problem => problem.Position));
    }

    [Theory]
    [InlineData("{\"Resources\":{}}", "CloudFormation template")]
    [InlineData("[{\"name\":\"api\",\"image\":\"x\"}]", "list of containers")]
    [InlineData("{\"taskDefinitionArns\":[]}", "names of task definitions")]
    [InlineData("{\"name\":\"package\"}", "no 'containerDefinitions'")]
    [InlineData("3", "no object")]
    [InlineData("{\"containerDefinitions\":[\"Amazon.ECS.Model.ContainerDefinition\"]}", "no objects")]
    [InlineData("{\"containerDefinitions\":\"x\"}", "no list")]
    public void What_is_no_task_definition_is_told_so(string text, string reason)
    {
        var problem = Assert.Single(Read(text).Problems);
        Assert.Equal(TaskDefinitionErrorIds.Unrecognized, problem.ErrorId);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.NotNull(problem.Advice);
    }

    [Fact]
    public void In_a_list_one_bad_item_loses_only_itself()
    {
        var (definitions, problems) = Read($"[{Answer(30)}, {{\"x\":1}}, {Answer(31)}]");
        Assert.Equal(2, definitions.Count);
        Assert.Single(problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n")]
    public void An_empty_file_is_named(string text) => Assert.Equal(TaskDefinitionErrorIds.FileEmpty, Assert.Single(Read(text).Problems).ErrorId);

    [Fact]
    public void Nesting_without_end_is_named()
        => Assert.Equal(TaskDefinitionErrorIds.FileDamaged, Assert.Single(Read("{\"containerDefinitions\":" + new string('[', 100_000)).Problems).ErrorId);

    [Fact]
    public void A_path_that_leads_nowhere_is_named()
    {
        var problems = new List<ReadProblem>();
        Assert.Empty(TaskDefinitionFiles.Read([Path.Combine(_folder, "none.json")], problems.Add, CancellationToken.None));
        Assert.Equal(TaskDefinitionErrorIds.PathNotFound, Assert.Single(problems).ErrorId);
    }

    [Fact]
    public void Other_files_of_a_folder_are_passed_over_and_broken_ones_are_named()
    {
        File.WriteAllText(Path.Combine(_folder, "package.json"), "{\"name\":\"x\"}");
        File.WriteAllText(Path.Combine(_folder, "broken.json"), "{");
        File.WriteAllText(Path.Combine(_folder, "readme.md"), "# x");
        Directory.CreateDirectory(Path.Combine(_folder, "deploy"));
        File.WriteAllText(Path.Combine(_folder, "deploy", "taskdef.json"), Bare);
        var problems = new List<ReadProblem>();
        Assert.Single(TaskDefinitionFiles.Read([_folder, Path.Combine(_folder, "deploy")], problems.Add, CancellationToken.None));
        Assert.EndsWith("broken.json", Assert.Single(problems).Source, StringComparison.Ordinal);
    }

    private static string OneLine(string text) => text.Replace("\n", " ", StringComparison.Ordinal).Replace("\r", " ", StringComparison.Ordinal);

    private (IReadOnlyList<TaskDefinition> Definitions, List<ReadProblem> Problems) Read(string text, string name = "x.json")
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        var problems = new List<ReadProblem>();
        return (TaskDefinitionFiles.Read([path], problems.Add, CancellationToken.None), problems);
    }
}

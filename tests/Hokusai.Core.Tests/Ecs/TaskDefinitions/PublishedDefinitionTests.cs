using Hokusai.Core.Ecs.Comparison;
using Hokusai.Core.Ecs.TaskDefinitions;

namespace Hokusai.Core.Tests.Ecs.TaskDefinitions;

/// <summary>Task definitions that other projects publish, read in place.</summary>
public sealed class PublishedDefinitionTests
{
    [SkippableFact]
    public void Every_published_definition_is_read_or_named_and_says_what_it_says_when_read_again()
    {
        var data = SharedData();
        Skip.If(data is null, "The folder shared/data/ecs-task-definitions beside the repository is absent.");

        var files = Directory.GetFiles(data, "*.json").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var problems = new List<ReadProblem>();
            var definitions = TaskDefinitionFiles.Read([file], problems.Add, CancellationToken.None);
            Assert.True(definitions.Count == 1 || problems.Count > 0, file);
            Assert.All(problems, problem => Assert.NotNull(problem.Advice));
            Assert.All(definitions, definition =>
            {
                Assert.NotEmpty(definition.Content.Images);
                var again = Assert.Single(TaskDefinitionFiles.Read([file], problem => Assert.Fail(problem.ToString()), CancellationToken.None));
                Assert.Empty(TaskDefinitionComparison.Compare(definition, again));
                Assert.Empty(TaskDefinitionDiff.Lines(definition, again));
            });
        }
    }

    private static string? SharedData()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data", "ecs-task-definitions");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}

using Hokusai.Core.Ecs.Comparison;
using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Snapshots.Redaction;
using static Hokusai.Core.Tests.Ecs.Definitions;

namespace Hokusai.Core.Tests.Ecs.Comparison;

/// <summary>Each snapshot replaces secrets with a key of its own: what two of them say is comparable only within one.</summary>
public sealed class PlaceholderTests
{
    private readonly SecretPlaceholder _first = new();
    private readonly SecretPlaceholder _second = new();

    [Fact]
    public void Within_one_snapshot_equal_secrets_are_equal_and_others_are_changed()
    {
        Assert.True(Content("one", _first.For("a")).IsSameAs(Content("one", _first.For("a"))));
        Assert.False(Content("one", _first.For("a")).IsSameAs(Content("one", _first.For("b"))));
        Assert.Equal(TaskDefinitionDifferenceKind.Changed, Kind(Content("one", _first.For("a")), Content("one", _first.For("b"))));
    }

    [Fact]
    public void Of_two_snapshots_nobody_knows_whether_a_secret_changed()
    {
        Assert.Null(Content("one", _first.For("a")).IsSameAs(Content("two", _second.For("a"))));
        Assert.Null(Content("one", _first.For("a")).IsSameAs(Content("two", _second.For("b"))));
        Assert.Equal(TaskDefinitionDifferenceKind.Unknown, Kind(Content("one", _first.For("a")), Content("two", _second.For("a"))));
    }

    [Fact]
    public void What_is_known_differs_whatever_the_placeholders()
        => Assert.False(Content("one", _first.For("a")).IsSameAs(Content("two", _second.For("a"), image: "v2")));

    [Fact]
    public void A_command_with_a_secret_in_it_is_open_too()
    {
        Assert.Null(Command("one", _first.For("a"), "serve").IsSameAs(Command("two", _second.For("a"), "serve")));
        Assert.False(Command("one", _first.For("a"), "serve").IsSameAs(Command("two", _second.For("a"), "migrate")));
    }

    [Fact]
    public void The_snapshot_is_told_by_the_folder_of_the_file()
    {
        Assert.False(Read("one/30.json", _first.For("a")).IsSameAs(Read("one/31.json", _first.For("b"))));
        Assert.Null(Read("one/30.json", _first.For("a")).IsSameAs(Read("two/31.json", _second.For("a"))));
    }

    private static TaskDefinitionContent Content(string redaction, string value, string image = "v1")
        => TaskDefinitionContent.Of(Json(Definition(value, image)), redaction: redaction);

    private static TaskDefinitionContent Command(string redaction, string secret, string verb) => TaskDefinitionContent.Of(
        Json($$"""{"containerDefinitions":[{"name":"api","image":"hokusai-api:v1","command":["{{verb}}","--token","{{secret}}"]}]}"""), redaction: redaction);

    private static TaskDefinitionContent Read(string file, string value)
        => Assert.Single(TaskDefinitionReader.Read(Json(Definition(value, "v1")), new Evidence { Source = file }, problem => Assert.Fail(problem.Reason))).Content;

    private static string Definition(string value, string image)
        => $$"""{"family":"hokusai-api","containerDefinitions":[{"name":"api","image":"hokusai-api:{{image}}","environment":[{"name":"DATABASE_PASSWORD","value":"{{value}}"}]}]}""";

    private static TaskDefinitionDifferenceKind Kind(TaskDefinitionContent reference, TaskDefinitionContent difference)
        => Assert.Single(TaskDefinitionComparison.Compare(Revision(30, reference), Revision(31, difference))).Kind;
}

using Hokusai.Core.Ecs.Comparison;
using Hokusai.Core.Ecs.TaskDefinitions;
using static Hokusai.Core.Tests.Ecs.Definitions;

namespace Hokusai.Core.Tests.Ecs.TaskDefinitions;

/// <summary>CloudTrail masks environments: neither equal nor changed, as far as anybody knows.</summary>
public sealed class MaskedContentTests
{
    private static readonly TaskDefinitionContent s_known = Container("\"environment\":[{\"name\":\"A\",\"value\":\"1\"}]");

    [Theory]
    [InlineData("\"environment\":\"HIDDEN_DUE_TO_SECURITY_REASONS\"")]
    [InlineData("\"environment\":[{\"name\":\"A\",\"value\":\"HIDDEN_DUE_TO_SECURITY_REASONS\"}]")]
    [InlineData("\"environment\":[{\"name\":\"A\",\"value\":\"***\"}]")]
    [InlineData("\"environment\":[{\"name\":\"A\"}]")]
    [InlineData("\"cpu\":0")]
    public void What_the_trail_masks_is_never_taken_for_equal(string members)
    {
        var masked = Trail(members);
        Assert.True(masked.IsMasked);
        Assert.Null(masked.IsSameAs(s_known));
        Assert.Null(s_known.IsSameAs(masked));
        Assert.Null(masked.IsSameAs(Trail(members)));
        Assert.All(Differences(s_known, masked), difference => Assert.Equal(TaskDefinitionDifferenceKind.Unknown, difference.Kind));
        Assert.NotEmpty(Differences(s_known, masked));
    }

    [Theory]
    [InlineData("\"environment\":[]")]
    [InlineData("\"environment\":[{\"name\":\"A\",\"value\":\"1\"}]")]
    public void What_the_trail_shows_is_known(string members)
    {
        Assert.False(Trail(members).IsMasked);
        Assert.True(Trail(members).IsSameAs(Container(members)));
    }

    [Fact]
    public void Another_image_is_a_difference_whatever_is_masked()
    {
        var masked = TaskDefinitionContent.Of(Json("{\"containerDefinitions\":[{\"name\":\"api\",\"image\":\"hokusai-api:v2\",\"environment\":\"HIDDEN_DUE_TO_SECURITY_REASONS\"}]}"), isMasked: true);
        Assert.False(masked.IsSameAs(s_known));
        Assert.Equal(["environment", "image"], Differences(s_known, masked).Select(difference => difference.Path));
    }

    [Fact]
    public void A_variable_of_a_masked_list_that_one_side_lacks_is_a_difference()
    {
        var masked = Trail("\"environment\":[{\"name\":\"A\",\"value\":\"***\"},{\"name\":\"B\",\"value\":\"***\"}]");
        var added = Assert.Single(Differences(s_known, masked), difference => difference.Path == "environment[B]");
        Assert.Equal(TaskDefinitionDifferenceKind.Added, added.Kind);
        Assert.Equal("(masked)", added.Difference);
        Assert.False(masked.IsSameAs(s_known));
    }

    [Fact]
    public void Asterisks_outside_a_trail_are_a_text() => Assert.False(Container("\"environment\":[{\"name\":\"A\",\"value\":\"***\"}]").IsMasked);

    [Fact]
    public void A_placeholder_of_a_snapshot_may_stand_for_any_value_and_equals_itself()
    {
        var placeholder = Container("\"environment\":[{\"name\":\"DB_PASSWORD\",\"value\":\"hokusai:redacted:0123456789abcdef0123456789abcdef\"}]");
        var other = Container("\"environment\":[{\"name\":\"DB_PASSWORD\",\"value\":\"hokusai:redacted:ffffffffffffffffffffffffffffffff\"}]");
        var value = Container("\"environment\":[{\"name\":\"DB_PASSWORD\",\"value\":\"x\"}]");
        Assert.Null(placeholder.IsSameAs(value));
        Assert.False(placeholder.IsSameAs(other));
        Assert.True(placeholder.IsSameAs(Container("\"environment\":[{\"name\":\"DB_PASSWORD\",\"value\":\"hokusai:redacted:0123456789abcdef0123456789abcdef\"}]")));
    }

    private static TaskDefinitionContent Trail(string members) => TaskDefinitionContent.Of(Json(Text("", members)), isMasked: true);

    private static IReadOnlyList<TaskDefinitionDifference> Differences(TaskDefinitionContent reference, TaskDefinitionContent difference)
        => TaskDefinitionComparison.Compare(Revision(30, reference), Revision(31, difference));
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Ecs.Comparison;
using static Hokusai.Core.Tests.Ecs.Definitions;

namespace Hokusai.Core.Tests.Ecs.Comparison;

public sealed class TaskDefinitionDiffTests
{
    private const string Old = "\"environment\":[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"B_TOKEN\",\"value\":\"x\"},{\"name\":\"C\",\"value\":\"3\"}],\"memory\":512,\"user\":\"app\",\"workingDirectory\":\"/app\",\"command\":[\"run\"]";
    private const string New = "\"environment\":[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"B_TOKEN\",\"value\":\"y\"},{\"name\":\"C\",\"value\":\"3\"}],\"memory\":512,\"user\":\"app\",\"workingDirectory\":\"/srv\",\"command\":[\"run\"]";

    [Fact]
    public void A_diff_is_unified_with_three_lines_around_and_secrets_hidden()
        => Assert.Equal(
            """
            --- hokusai-api:30
            +++ hokusai-api:31
            @@ -3,10 +3,10 @@
                 command: ["run"]
                 environment:
                   A: 1
            -      B_TOKEN: (hidden)
            +      B_TOKEN: (hidden, changed)
                   C: 3
                 image: hokusai-api:v1
                 memory: 512
                 name: api
                 user: app
            -    workingDirectory: /app
            +    workingDirectory: /srv
            """.ReplaceLineEndings("\n"),
            string.Join('\n', TaskDefinitionDiff.Lines(Revision(30, Container(Old)), Revision(31, Container(New)))));

    [Fact]
    public void Equal_content_has_no_diff() => Assert.Empty(TaskDefinitionDiff.Lines(Revision(30, Container(Old)), Revision(31, Container(Old))));

    [Fact]
    public void Colors_are_there_only_where_they_are_wanted()
    {
        Assert.DoesNotContain(TaskDefinitionDiff.Lines(Revision(30, Container(Old)), Revision(31, Container(New))), line => line.Contains('\u001b', StringComparison.Ordinal));
        var colored = TaskDefinitionDiff.Lines(Revision(30, Container(Old)), Revision(31, Container(New)), withColors: true);
        Assert.Contains("\u001b[31m-    workingDirectory: /app\u001b[0m", colored);
    }

    [Fact]
    public void A_value_cannot_paint_the_terminal_or_pretend_to_be_a_line()
    {
        var lines = TaskDefinitionDiff.Lines(Revision(30, Container("\"user\":\"a\"")), Revision(31, Container("\"user\":\"\\u001b[31mx\\n+fake: 1\"")));
        Assert.DoesNotContain(lines, line => line.Contains('\u001b', StringComparison.Ordinal) || line.Contains('\n', StringComparison.Ordinal));
    }

    /// <summary>Whatever the lines: the steps lead from the old ones to the new ones.</summary>
    [Fact]
    public void Steps_lead_from_the_old_lines_to_the_new_ones()
    {
        var lines = Gen.ListOf(Gen.Elements("a", "b", "c", "d")).Select(list => list.ToList());
        Prop.ForAll((from old in lines from changed in lines select (old, changed)).ToArbitrary(), pair =>
        {
            var steps = LineMatching.Match(pair.old, pair.changed);
            var (kept, made, at, to) = (new List<string>(), new List<string>(), 0, 0);
            foreach (var step in steps)
            {
                if (step == LineStep.Same && pair.old[at] != pair.changed[to])
                {
                    return false;
                }

                kept.AddRange(step != LineStep.Added ? [pair.old[at++]] : []);
                made.AddRange(step != LineStep.Removed ? [pair.changed[to++]] : []);
            }

            return kept.SequenceEqual(pair.old) && made.SequenceEqual(pair.changed);
        }).Holds();
    }

    [Fact]
    public void Thousands_of_other_lines_are_shown_as_removed_and_added()
    {
        var old = Enumerable.Range(0, 5000).Select(i => $"a{i.ToString(CultureInfo.InvariantCulture)}").ToList();
        var steps = LineMatching.Match(old, [.. old.Select(line => "x" + line)]);
        Assert.Equal(10_000, steps.Count);
        Assert.All(steps.Take(5000), step => Assert.Equal(LineStep.Removed, step));
    }
}

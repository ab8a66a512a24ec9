using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Ecs.Comparison;
using Hokusai.Core.Ecs.TaskDefinitions;
using static Hokusai.Core.Tests.Ecs.Definitions;

namespace Hokusai.Core.Tests.Ecs.Comparison;

/// <summary>What must hold whatever the definitions.</summary>
public sealed class ComparisonPropertyTests
{
    private static readonly Arbitrary<(int, int)> s_seeds = (from a in Gen.Choose(0, 1_000_000) from b in Gen.Choose(0, 1_000_000) select (a, b)).ToArbitrary();

    [Fact]
    public void A_definition_differs_in_nothing_from_itself() => Check((a, _) => Compare(Read(a), Read(a)).Count == 0 && Read(a).IsSameAs(Read(a)) is true);

    [Fact]
    public void Order_and_defaults_make_no_difference()
        => Prop.ForAll(s_seeds, seeds =>
        {
            var definition = new RandomDefinitions(seeds.Item1).Definition();
            var rewritten = new RandomDefinitions(seeds.Item2).Rewrite(definition);
            return Compare(Read(definition), Read(rewritten)).Count == 0 && Read(definition).Digest == Read(rewritten).Digest;
        }).Holds();

    [Fact]
    public void Comparing_the_other_way_round_turns_the_sides()
        => Check((a, b) =>
        {
            var there = Compare(Read(a), Read(b)).Select(found => (found.Container, found.Path, found.Reference, found.Difference, found.Kind));
            var back = Compare(Read(b), Read(a)).Select(found => (found.Container, found.Path, Reference: found.Difference, Difference: found.Reference, Turn(found.Kind)));
            return there.SequenceEqual(back);
        });

    [Fact]
    public void There_are_differences_where_and_only_where_the_content_is_another()
        => Check((a, b) => (Compare(Read(a), Read(b)).Count == 0) == (Read(a).Digest == Read(b).Digest)
            && (TaskDefinitionDiff.Lines(Revision(1, Read(a)), Revision(2, Read(b))).Count == 0) == (Read(a).Digest == Read(b).Digest));

    [Fact]
    public void A_future_field_is_compared_wherever_it_comes()
        => Check((a, b) =>
        {
            var with = (JsonObject)a.DeepClone();
            var containers = with["containerDefinitions"]!.AsArray();
            var target = containers.Count > 0 ? containers[0]!.AsObject() : with;
            target["fieldOfTomorrow"] = b.DeepClone();
            return Compare(Read(a), Read(with)) is [{ Path: "fieldOfTomorrow", Kind: TaskDefinitionDifferenceKind.Added }];
        });

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void A_history_compares_revisions_as_they_are_compared_alone(bool isFirstMasked, bool isSecondMasked)
        => Check((a, b) =>
        {
            var one = Revision(1, Read(a, isFirstMasked));
            var other = Revision(2, Read(b, isSecondMasked));
            return new RevisionComparison().Compare(one, other).SequenceEqual(TaskDefinitionComparison.Compare(one, other));
        });

    [Fact]
    public void A_canary_under_the_name_of_a_secret_is_never_shown()
        => Check((a, b) =>
        {
            const string Canary = "c4n4ry-in-the-mine";
            var with = (JsonObject)a.DeepClone();
            foreach (var container in with["containerDefinitions"]!.AsArray())
            {
                container!["environment"]!.AsArray().Add(new JsonObject { ["name"] = "APP_SECRET", ["value"] = Canary });
                container["dockerLabels"] = new JsonObject { ["deploy-token"] = Canary };
                container["fieldOfTomorrow"] = new JsonObject { ["password"] = Canary };
            }

            var shown = new[] { (with, b), (b, with) }.SelectMany(pair => Compare(Read(pair.Item1), Read(pair.Item2)).Select(found => found.ToString())
                .Concat(TaskDefinitionDiff.Lines(Revision(1, Read(pair.Item1)), Revision(2, Read(pair.Item2)))));
            return !shown.Any(line => line.Contains(Canary, StringComparison.Ordinal));
        });

    private static void Check(Func<JsonObject, JsonObject, bool> holds)
        => Prop.ForAll(s_seeds, seeds => holds(new RandomDefinitions(seeds.Item1).Definition(), new RandomDefinitions(seeds.Item2).Definition())).Holds();

    private static TaskDefinitionDifferenceKind Turn(TaskDefinitionDifferenceKind kind) => kind switch
    {
        TaskDefinitionDifferenceKind.Added => TaskDefinitionDifferenceKind.Removed,
        TaskDefinitionDifferenceKind.Removed => TaskDefinitionDifferenceKind.Added,
        _ => kind,
    };

    private static TaskDefinitionContent Read(JsonObject definition, bool isMasked = false) => TaskDefinitionContent.Of(JsonSerializer.SerializeToElement(definition), isMasked);

    private static IReadOnlyList<TaskDefinitionDifference> Compare(TaskDefinitionContent reference, TaskDefinitionContent difference)
        => TaskDefinitionComparison.Compare(Revision(30, reference), Revision(31, difference));
}

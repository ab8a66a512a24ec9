using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Ecs;
using static Hokusai.Core.Tests.Ecs.EcsStory;

namespace Hokusai.Core.Tests.Ecs.Reversions;

/// <summary>What must hold whatever was deployed.</summary>
public sealed class ReversionPropertyTests
{
    private static readonly EcsStory.Who[] People = [Pipeline, OtherPipeline, TerraformRun, Alice, Bob];

    private static readonly Gen<(int Revision, int Who, int Wait, bool WithAnswer)> Calls =
        from revision in Gen.Choose(1, 6)
        from who in Gen.Choose(0, People.Length - 1)
        from wait in Gen.Choose(1, 20)
        from answer in Gen.Elements(true, true, false)
        select (revision, who, wait, answer);

    private static readonly Arbitrary<((int Revision, int Who, int Wait, bool WithAnswer)[] Calls, int Seed)> Histories =
        (from calls in Gen.ArrayOf(Calls) from seed in Gen.Choose(0, 1_000_000) select (calls, seed)).ToArbitrary();

    [Fact]
    public void Neither_the_order_of_records_nor_a_second_delivery_makes_a_difference() => Prop.ForAll(Histories, history =>
    {
        var story = Told(history.Calls);
        var random = new Random(history.Seed);
        var again = story.Records.Concat(story.Records.Where(_ => random.Next(3) == 0)).OrderBy(_ => random.Next());

        return Text(story.Evidence()) == Text(story.Evidence(again));
    }).Holds();

    [Fact]
    public void A_history_that_only_goes_forward_has_no_reversion() => Prop.ForAll(
        Histories,
        history => Told([.. history.Calls.OrderBy(call => call.Revision).Select(call => call with { Revision = call.Revision * 10 })]).Evidence().Reversions.Count == 0).Holds();

    [Fact]
    public void What_a_service_went_back_to_is_older_or_ran_before() => Prop.ForAll(Histories, history =>
    {
        var evidence = Told(history.Calls).Evidence();
        return evidence.Reversions.All(reversion =>
            Number(reversion.To) < Number(reversion.From)
            || evidence.Steps.Any(step => step.Time < reversion.Time && $"{step.Family}:{step.Revision}" is var name && (name == reversion.To || name == reversion.ContentOf)));
    }).Holds();

    [Fact]
    public void Each_reversion_is_a_step_of_the_chart() => Prop.ForAll(Histories, history =>
    {
        var evidence = Told(history.Calls).Evidence();
        return evidence.Steps.Count(step => step.IsReversion) == evidence.Reversions.Count;
    }).Holds();

    private static EcsStory Told((int Revision, int Who, int Wait, bool WithAnswer)[] calls)
    {
        var story = new EcsStory();
        var minute = 0;
        foreach (var call in calls)
        {
            minute += call.Wait;
            story.Update(minute, People[call.Who], call.Revision, withAnswer: call.WithAnswer);
        }

        return story.Content(1, "a").Content(2, "b").Content(3, "a").Content(4, "c").Content(5, "d").Content(6, "e");
    }

    private static int Number(string revision) => int.Parse(revision.AsSpan(revision.IndexOf(':', StringComparison.Ordinal) + 1), System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(EcsEvidence evidence) => string.Join(
        '\n',
        evidence.Reversions.Select(reversion => $"{reversion.Time:O} {reversion.From} {reversion.To} {reversion.Kind} {reversion.Confidence} {reversion.Explanation} {string.Join(',', reversion.Evidence)}")
            .Concat(evidence.Deployments.Select(deployment => $"{deployment.Id} {deployment.From} {deployment.To} {deployment.Actor}"))
            .Concat(evidence.Steps.Select(step => step.ToString())));
}

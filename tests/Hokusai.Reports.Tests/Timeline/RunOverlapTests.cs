using Hokusai.Reports.Timeline;

namespace Hokusai.Reports.Tests.Timeline;

public class RunOverlapTests
{
    private static readonly DateTimeOffset Start = new(2025, 7, 18, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Two_runs_at_work_at_the_same_time_overlap_while_both_are()
    {
        var overlap = Assert.Single(RunOverlap.Find([Run("a", 0, 5), Run("b", 3, 9)]));

        Assert.Equal((Start.AddMinutes(3), Start.AddMinutes(5), 2), (overlap.From, overlap.To, overlap.MaxAtOnce));
        Assert.Equal(["a", "b"], overlap.Sessions.Select(s => s.Key));
    }

    [Fact]
    public void A_run_after_the_other_does_not_overlap() => Assert.Empty(RunOverlap.Find([Run("a", 0, 5), Run("b", 6, 9)]));

    [Fact]
    public void Runs_in_different_accounts_do_not_overlap()
        => Assert.Empty(RunOverlap.Find([Run("a", 0, 5), Run("b", 3, 9) with { AccountId = "2" }]));

    [Fact]
    public void Runs_seen_on_different_states_do_not_overlap()
        => Assert.Empty(RunOverlap.Find([Run("a", 0, 5) with { StateObjects = ["s3://x/1"] }, Run("b", 3, 9) with { StateObjects = ["s3://x/2"] }]));

    [Fact]
    public void Runs_of_which_one_state_is_unknown_may_overlap()
        => Assert.Single(RunOverlap.Find([Run("a", 0, 5) with { StateObjects = ["s3://x/1"] }, Run("b", 3, 9)]));

    [Fact]
    public void Three_runs_are_counted_at_their_densest()
    {
        var overlap = Assert.Single(RunOverlap.Find([Run("a", 0, 5), Run("b", 3, 9), Run("c", 4, 12)]));

        Assert.Equal((3, Start.AddMinutes(3), Start.AddMinutes(9)), (overlap.MaxAtOnce, overlap.From, overlap.To));
    }

    [Fact]
    public void Overlaps_apart_stay_apart()
        => Assert.Equal(2, RunOverlap.Find([Run("a", 0, 5), Run("b", 3, 6), Run("c", 20, 25), Run("d", 21, 22)]).Count);

    private static TerraformSession Run(string key, int from, int to) => new()
    {
        Key = key, Actor = Actor.None, AccountId = "1", FirstCall = Start.AddMinutes(from), LastCall = Start.AddMinutes(to), CallCount = 1, WriteCount = 1,
        Evidence = new Evidence { Source = "x" },
    };
}

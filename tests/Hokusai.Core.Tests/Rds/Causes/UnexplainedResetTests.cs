using Hokusai.Core.Rds;
using static Hokusai.Core.Tests.Rds.Causes.Case;

namespace Hokusai.Core.Tests.Rds.Causes;

/// <summary>A reset that RDS recorded and the trail did not: told beside whatever else is known, and never blamed on anybody.</summary>
public sealed class UnexplainedResetTests
{
    private static readonly PasswordChange Reset = Change(30, Actor.None, PasswordChangeKind.Reset) with
    {
        EventName = "RDS-EVENT-0016",
        EventId = "",
        Evidence = new Evidence { Source = "describe-events.json", Field = "Events[3]" },
    };

    [Fact]
    public void Alone_it_is_a_certain_change_of_unknown_cause_and_says_where_to_look()
    {
        var cause = Assert.Single(RootCauseAnalysis.Analyze(Evidence([Reset])));
        Assert.Equal((RootCauseKind.Unknown, Confidence.Unknown), (cause.Kind, cause.Confidence));
        Assert.Contains("the trail does not say who", cause.Title, StringComparison.Ordinal);
        Assert.Contains($"--start-time {At(-30).UtcDateTime:yyyy-MM-dd}T{At(-30).UtcDateTime:HH:mm:ss}Z", Assert.Single(cause.Missing), StringComparison.Ordinal);
        Assert.Equal("describe-events.json", Assert.Single(cause.EvidenceFor).Source);
    }

    [Fact]
    public void Beside_a_known_change_both_are_told_and_nobody_is_blamed_for_the_reset()
    {
        var causes = RootCauseAnalysis.Analyze(Evidence([Change(0, With("carol", ActorTool.Console)), Reset]));
        Assert.Equal([RootCauseKind.ConsoleChange, RootCauseKind.Unknown], causes.Select(cause => cause.Kind));
        Assert.DoesNotContain(causes[0].EvidenceFor, evidence => evidence.Source == "describe-events.json");
    }

    [Fact]
    public void It_counts_as_a_change_for_a_restore_that_follows()
        => Assert.Equal(Confidence.Likely, RootCauseAnalysis.Analyze(Evidence([Reset, Change(60, With("deployer", ActorTool.AwsCli), PasswordChangeKind.Restored)])).Of(RootCauseKind.RestoreOrSwitchover));
}

using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Rds;

/// <summary>
/// Answers why a database password changed. Each hypothesis is a class of its own with its criteria; here they are asked, the most
/// particular first, and their causes put in order. Pure: equal evidence gives equal causes.
/// </summary>
public static class RootCauseAnalysis
{
    // A particular explanation comes before a plain one: a run that two hypotheses explain is told as the more telling story.
    private static readonly IReadOnlyList<IRootCauseHypothesis> Hypotheses =
    [
        new ForkedStateHypothesis(),
        new OverlappingRunsHypothesis(),
        new ManagedRotationFightHypothesis(),
        new RegeneratedPasswordHypothesis(),
        new ScheduledRotationHypothesis(),
        new RestoreOrSwitchoverHypothesis(),
        new ConsoleChangeHypothesis(),
        new ScriptOrPipelineHypothesis(),
        new TerraformRunHypothesis(),
        new UnexplainedResetHypothesis(),
    ];

    /// <summary>
    /// The causes, surest first, and among equally sure ones the more particular first. Never empty: where nothing is known there is
    /// one of kind <see cref="RootCauseKind.Unknown"/> that says what is missing.
    /// </summary>
    public static IReadOnlyList<RootCause> Analyze(RdsEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var passwordCase = new PasswordCase(evidence);
        var explained = new HashSet<PasswordChange>(ReferenceEqualityComparer.Instance);
        var causes = new List<RootCause>();
        foreach (var hypothesis in Hypotheses)
        {
            foreach (var proposed in hypothesis.Propose(passwordCase, explained).ToList())
            {
                causes.Add(proposed.Cause);
                if (proposed.Cause.Confidence >= Confidence.Likely)
                {
                    explained.UnionWith(proposed.Changes);
                }
            }
        }

        if (UnknownCause.For(passwordCase, causes) is { } unknown)
        {
            causes.Add(unknown);
        }

        // A stable sort: within one confidence the order of the hypotheses stays.
        return [.. causes.OrderByDescending(c => c.Confidence)];
    }
}

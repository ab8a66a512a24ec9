namespace Hokusai.Core.Rds.Causes;

/// <summary>
/// One named reason why a password may have changed. A hypothesis is proposed only where the evidence it requires is there;
/// its criteria for each confidence are written at the class.
/// </summary>
internal interface IRootCauseHypothesis
{
    /// <summary>The causes of this kind that the evidence supports, none where it supports none.</summary>
    /// <param name="evidence">The case.</param>
    /// <param name="explained">Changes that a more particular hypothesis explains well; plain explanations leave them alone.</param>
    IEnumerable<ProposedCause> Propose(PasswordCase evidence, IReadOnlySet<PasswordChange> explained);
}

/// <summary>A cause with the changes that it explains.</summary>
internal sealed record ProposedCause(RootCause Cause, IReadOnlyCollection<PasswordChange> Changes);

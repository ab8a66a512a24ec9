namespace Hokusai.Core.Rds.Causes;

/// <summary>
/// Terraform sets a password that RDS or Secrets Manager also manages: each undoes what the other did. Terraform's side are its calls
/// that set the password or turn management off; the other side are finished or requested rotations of the database's password or
/// of the secret tied to it, and management turned on by others than Terraform.
/// <list type="bullet">
/// <item><b>Proven</b>: the sides alternate at least three times (for example Terraform, rotation, Terraform, rotation).</item>
/// <item><b>Likely</b>: they alternate twice (Terraform, rotation, Terraform; or rotation, Terraform, rotation).</item>
/// <item><b>Possible</b>: Terraform set the password once after a rotation.</item>
/// </list>
/// Terraform once and rotations after it are a migration to managed passwords, and no fight.
/// </summary>
internal sealed class ManagedRotationFightHypothesis : IRootCauseHypothesis
{
    private const int ProvingTurns = 3;
    private const int TellingTurns = 2;

    public IEnumerable<ProposedCause> Propose(PasswordCase evidence, IReadOnlySet<PasswordChange> explained)
        => evidence.Stories.Select(story => Fight(story, evidence)).Where(c => c is not null).Select(c => c!);

    private static ProposedCause? Fight(PasswordStory story, PasswordCase evidence)
    {
        var moves = story.Deeds.Where(d => IsTerraforms(d) || IsManagements(d)).ToList();
        var turns = moves.Zip(moves.Skip(1)).Count(pair => IsTerraforms(pair.First) != IsTerraforms(pair.Second));
        if (turns == 0 || (turns == 1 && IsTerraforms(moves[0])))
        {
            return null;
        }

        var confidence = turns switch
        {
            >= ProvingTurns => Confidence.Proven,
            TellingTurns => Confidence.Likely,
            _ => Confidence.Possible,
        };
        var people = moves.Where(IsTerraforms).Select(m => CauseText.Who(m.Actor));
        return new ProposedCause(
            new RootCause
            {
                Kind = RootCauseKind.TerraformFightsManagedRotation,
                Confidence = confidence,
                Title = $"Terraform and the managed rotation overwrite each other's password of {story.Resource}",
                Explanation = $"The password changed by turns: {CauseText.Clauses(moves.Select(CauseText.By))}. Terraform was run by {CauseText.List(people)}. "
                    + "After each rotation the password in Terraform's configuration is an old one, and after each run of Terraform the secret is.",
                Resources = [story.Resource],
                EvidenceFor = [.. moves.Select(m => m.Evidence)],
                Missing = confidence == Confidence.Proven ? [] : [.. MissingEvidence.StateVersions(evidence), .. MissingEvidence.Unread(evidence)],
                Remediation = [PasswordRemedies.OneOwner, PasswordRemedies.ManagedPassword, PasswordRemedies.IgnoreChanges, PasswordRemedies.ReadSecretAtConnect],
            },
            confidence >= Confidence.Likely ? moves : []);
    }

    private static bool IsTerraforms(PasswordChange change)
        => change.IsByTerraform() && change.Kind is (PasswordChangeKind.Set or PasswordChangeKind.ManagedOff);

    private static bool IsManagements(PasswordChange change)
        => change.IsRotation() || (change.Kind == PasswordChangeKind.ManagedOn && !change.IsByTerraform());
}

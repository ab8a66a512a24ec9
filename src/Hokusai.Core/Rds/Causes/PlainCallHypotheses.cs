namespace Hokusai.Core.Rds.Causes;

/// <summary>
/// A person changed the password in the AWS console.
/// <list type="bullet">
/// <item><b>Proven</b>: a call from the console that sets the password (or asks for its rotation) succeeded; the record names the person.</item>
/// <item><b>Likely</b>: only the tied secret was written from the console, and the database itself was not.</item>
/// </list>
/// </summary>
internal sealed class ConsoleChangeHypothesis : IRootCauseHypothesis
{
    public IEnumerable<ProposedCause> Propose(PasswordCase evidence, IReadOnlySet<PasswordChange> explained)
        => PlainCalls.By(c => c.Tool == ActorTool.Console, evidence, explained).Select(calls => new ProposedCause(
            new RootCause
            {
                Kind = RootCauseKind.ConsoleChange,
                Confidence = calls.OnlySecrets ? Confidence.Likely : Confidence.Proven,
                Title = $"{calls.Actor.Name} changed the password of {CauseText.List(calls.Resources)} in the AWS console",
                Explanation = $"{CauseText.Who(calls.Actor)}: {calls.Told}.{calls.SecretsOnlyNote}",
                Resources = calls.Resources,
                EvidenceFor = [.. calls.Changes.Select(c => c.Evidence)],
                Missing = calls.OnlySecrets ? [.. MissingEvidence.BeyondTheTrail(evidence), .. MissingEvidence.Unread(evidence)] : [],
                Remediation = [PasswordRemedies.LimitPrincipals, PasswordRemedies.ManagedPassword],
            },
            calls.Changes));
}

/// <summary>
/// A script, the AWS CLI, an SDK program, CloudFormation or a CI job changed the password.
/// <list type="bullet">
/// <item><b>Proven</b>: a call succeeded that sets the password (or asks for its rotation), and its user agent names the CLI, an SDK, a CI action or CloudFormation.</item>
/// <item><b>Likely</b>: only the tied secret was written; or an AWS service made the call, and which automation is behind it is not known.</item>
/// <item><b>Possible</b>: the record does not tell what tool made the call.</item>
/// </list>
/// </summary>
internal sealed class ScriptOrPipelineHypothesis : IRootCauseHypothesis
{
    public IEnumerable<ProposedCause> Propose(PasswordCase evidence, IReadOnlySet<PasswordChange> explained)
        => PlainCalls.By(c => c.Tool != ActorTool.Console && !c.IsByTerraform(), evidence, explained).Select(calls => new ProposedCause(
            new RootCause
            {
                Kind = RootCauseKind.ScriptOrPipeline,
                Confidence = ConfidenceOf(calls),
                Title = $"{Doer(calls.Actor)} changed the password of {CauseText.List(calls.Resources)}",
                Explanation = $"{CauseText.Who(calls.Actor)}: {calls.Told}.{calls.SecretsOnlyNote}",
                Resources = calls.Resources,
                EvidenceFor = [.. calls.Changes.Select(c => c.Evidence)],
                Missing = [.. Missing(calls, evidence)],
                Remediation = [PasswordRemedies.LimitPrincipals, PasswordRemedies.ManagedPassword],
            },
            calls.Changes));

    private static Confidence ConfidenceOf(PlainCalls calls) => calls.Actor.Tool switch
    {
        ActorTool.Unknown => Confidence.Possible,
        ActorTool.AwsService => Confidence.Likely,
        _ => calls.OnlySecrets ? Confidence.Likely : Confidence.Proven,
    };

    private static string Doer(Actor actor) => actor switch
    {
        { Pipeline: { } pipeline, RunId: { } run } => $"The {pipeline} job {actor.Name} (run {run})",
        { Pipeline: { } pipeline } => $"The {pipeline} job {actor.Name}",
        { Tool: ActorTool.AwsCli } => $"{actor.Name} with the AWS CLI",
        { Tool: ActorTool.CloudFormation } => $"CloudFormation for {actor.Name}",
        { Tool: ActorTool.AwsService } => $"The AWS service {actor.Name}",
        { Tool: ActorTool.Sdk } => $"A program of {actor.Name} on {actor.ToolName}",
        _ => $"{actor.Name}, with a tool that the record does not name,",
    };

    private static IEnumerable<string> Missing(PlainCalls calls, PasswordCase evidence)
    {
        var confidence = ConfidenceOf(calls);
        if (confidence == Confidence.Proven)
        {
            return [];
        }

        var what = calls.Actor.Tool is ActorTool.Unknown or ActorTool.AwsService
            ? $"What {calls.Actor.Name} runs{(calls.Actor.SourceIPAddress is { } address ? $" at {address}" : "")}: ask its owner, or look for its other calls in the trail at the same time."
            : "Whether something set the same password in the database, which a program may do by SQL, unseen by CloudTrail.";
        return MissingEvidence.Unread(evidence).Prepend(what);
    }
}

/// <summary>
/// A single Terraform run set the password, with no sign of a conflict.
/// <list type="bullet">
/// <item><b>Proven</b>: the run is seen to hold the state's lock, and all evidence could be read.</item>
/// <item><b>Likely</b>: the run is known, and no other explanation involves it.</item>
/// <item><b>Possible</b>: the calls around the change were not read, so that a run beside it would not be seen.</item>
/// </list>
/// </summary>
internal sealed class TerraformRunHypothesis : IRootCauseHypothesis
{
    public IEnumerable<ProposedCause> Propose(PasswordCase evidence, IReadOnlySet<PasswordChange> explained)
        => PlainCalls.By(PasswordChangeFacts.IsByTerraform, evidence, explained).Select(calls => Cause(calls, evidence));

    private static ProposedCause Cause(PlainCalls calls, PasswordCase evidence)
    {
        var sessions = calls.Changes.Select(evidence.SessionOf).ToList();
        var confidence = sessions switch
        {
            _ when sessions.Exists(s => s is null) => Confidence.Possible,
            _ when sessions.TrueForAll(s => s!.TookLock == true) && !evidence.IsIncomplete => Confidence.Proven,
            _ => Confidence.Likely,
        };
        var runs = sessions.Where(s => s is not null).Select(s => s!).DistinctBy(s => s.Key).Select(CauseText.Run).ToList();
        return new ProposedCause(
            new RootCause
            {
                Kind = RootCauseKind.TerraformRun,
                Confidence = confidence,
                Title = $"Terraform run by {calls.Actor.Name}{(calls.Actor.Pipeline is { } pipeline ? $" in {pipeline}" : "")} set the password of {CauseText.List(calls.Resources)}",
                Explanation = $"{CauseText.Who(calls.Actor)}: {calls.Told}.{(runs.Count > 0 ? $" The run: {CauseText.Clauses(runs)}." : "")}"
                    + $"{(confidence == Confidence.Proven ? " The run held the lock of its state." : " No conflicting run is seen beside it.")}{calls.SecretsOnlyNote}",
                Resources = calls.Resources,
                EvidenceFor = [.. calls.Changes.Select(c => c.Evidence)],
                Missing = confidence == Confidence.Proven ? [] : [.. MissingEvidence.StateVersions(evidence), .. MissingEvidence.DataEvents(evidence), .. MissingEvidence.Unread(evidence)],
                Remediation = [PasswordRemedies.ManagedPassword, PasswordRemedies.WriteOnlyPassword, PasswordRemedies.LockState],
            },
            calls.Changes);
    }
}

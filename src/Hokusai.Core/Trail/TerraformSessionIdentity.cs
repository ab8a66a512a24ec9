namespace Hokusai.Core.Trail;

/// <summary>
/// What makes two calls calls of one runner: principal, session name, address, tool with its version, and run id.
/// Access keys are left out: one run uses several (each provider alias takes its own role session, and expiring credentials
/// are renewed), so they would split a run in two that overlap. Session names that an SDK made up are left out for the same reason.
/// </summary>
internal sealed record TerraformSessionIdentity(string Principal, string? SessionName, string? Address, ActorTool Tool, string? Version, string? RunId)
{
    /// <summary>The runner behind an actor; null where the actor is neither Terraform nor OpenTofu.</summary>
    public static TerraformSessionIdentity? Of(Actor actor)
    {
        if (actor.Tool is not (ActorTool.Terraform or ActorTool.OpenTofu))
        {
            return null;
        }

        var session = actor.SessionName is { } name && !ActorPrincipal.IsMadeUp(name) ? name : null;
        return new TerraformSessionIdentity(actor.PrincipalArn ?? actor.Name, session, actor.SourceIPAddress, actor.Tool, actor.ToolVersion, actor.RunId);
    }

    /// <summary>
    /// The longest silence within one run. Terraform's waiters ask every 30 seconds or oftener, so a running apply is hardly silent for
    /// minutes; a person who reads a plan before approving it is. Five minutes covers most of these. A longer limit would join
    /// one person's separate runs into one that seems to overlap whoever ran in between. Where the user agent carries a run id, the
    /// id tells runs apart, and the limit is that of a CI job (six hours on GitHub's runners: https://docs.github.com/actions/reference/limits).
    /// </summary>
    public TimeSpan LongestSilence => RunId is null ? TimeSpan.FromMinutes(5) : TimeSpan.FromHours(6);

    /// <summary>The identity as one text, its parts kept apart.</summary>
    public string Text => string.Join('\n', Principal, SessionName, Address, Tool.ToString(), Version, RunId);
}

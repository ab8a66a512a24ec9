using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Causes;

/// <summary>Small questions to a change or a session that several hypotheses ask.</summary>
internal static class PasswordChangeFacts
{
    public static bool IsByTerraform(this PasswordChange change) => change.Tool is ActorTool.Terraform or ActorTool.OpenTofu;

    /// <summary>Whether the change is a step of a rotation by RDS or Secrets Manager that took effect.</summary>
    public static bool IsRotation(this PasswordChange change)
        => change.Kind is PasswordChangeKind.SecretRotated or PasswordChangeKind.ManagedRotation;

    /// <summary>Whether somebody (or some program) changed the password by a call, or asked for a rotation.</summary>
    public static bool IsCall(this PasswordChange change) => change.Kind is PasswordChangeKind.Set or PasswordChangeKind.ManagedOn or PasswordChangeKind.ManagedOff
        or PasswordChangeKind.ManagedRotation or PasswordChangeKind.SecretRotationRequested or PasswordChangeKind.SecretWritten or PasswordChangeKind.CreatedWithPassword;

    /// <summary>Whether two sessions are of different people, roles, machines or runs. Sessions of one run under two access keys are not.</summary>
    public static bool IsOtherRunner(this TerraformSession session, TerraformSession other)
        => Person(session.Actor) != Person(other.Actor)
            || session.Actor.SourceIPAddress != other.Actor.SourceIPAddress
            || (session.Actor.RunId is { } run && other.Actor.RunId is { } otherRun && run != otherRun);

    /// <summary>The principal with the name that tells the people behind one role apart.</summary>
    public static string Person(Actor actor) => Person(actor.PrincipalArn ?? actor.Name, actor.SessionName);

    /// <summary>The principal with the name that tells the people behind one role apart.</summary>
    public static string Person(string principal, string? sessionName)
        => $"{principal}\n{(sessionName is null || ActorPrincipal.IsMadeUp(sessionName) ? null : sessionName)}";

    /// <summary>Whether a session touched the resource, by name or by an ARN that ends in it.</summary>
    public static bool Touched(this TerraformSession session, string resource)
        => session.ResourcesTouched.Any(touched => ArnName.ShortName(touched).Equals(ArnName.ShortName(resource), StringComparison.OrdinalIgnoreCase));
}

using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>Who made the changes of an investigation: joins them to the automations and principals of the account.</summary>
internal sealed class Doings(IReadOnlyList<PasswordChange> changes, IReadOnlyList<LambdaFunction> functions)
{
    // Lambda names the session of a function's role after the function.
    private readonly HashSet<(string? Role, string Session)> _functionSessions = [.. functions.Select(function => (PrincipalKey.Of(function.RoleArn), function.Name))];

    /// <summary>The calls, and the attempts at one; what a service recorded without a caller is nobody's.</summary>
    public IReadOnlyList<PasswordChange> Calls { get; } =
        [.. changes.Where(change => change.IsCall() || change.Kind is PasswordChangeKind.Restored or PasswordChangeKind.Switchover)];

    /// <summary>The successful calls of a function.</summary>
    public IReadOnlyList<PasswordChange> Of(LambdaFunction function)
        => PrincipalKey.Of(function.RoleArn) is { } role
            ? [.. Calls.Where(call => call.Succeeded && call.Actor.SessionName == function.Name && PrincipalKey.Of(call.Actor.PrincipalArn) == role)]
            : [];

    /// <summary>The successful calls of a role's sessions, without those that are a function's own.</summary>
    public IReadOnlyList<PasswordChange> OfRole(string? roleArn)
        => PrincipalKey.Of(roleArn) is { } role
            ? [.. Calls.Where(call => call.Succeeded && PrincipalKey.Of(call.Actor.PrincipalArn) == role && !_functionSessions.Contains((role, call.Actor.SessionName ?? "")))]
            : [];

    /// <summary>The rotations of a secret that ended.</summary>
    public IReadOnlyList<PasswordChange> RotationsOf(SecretSetting secret)
        => [.. changes.Where(change => change.Kind == PasswordChangeKind.SecretRotated && SecretName.IsSame(change.Resource, secret.Arn))];
}

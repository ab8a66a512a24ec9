using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>Who made the changes of an investigation: joins them to the automations and principals of the account.</summary>
internal sealed class Doings(IReadOnlyList<PasswordChange> changes)
{
    /// <summary>The calls, and the attempts at one; what a service recorded without a caller is nobody's.</summary>
    public IReadOnlyList<PasswordChange> Calls { get; } =
        [.. changes.Where(change => change.IsCall() || change.Kind is PasswordChangeKind.Restored or PasswordChangeKind.Switchover)];

    /// <summary>The calls of a function: Lambda names the session of its role after it.</summary>
    public IReadOnlyList<PasswordChange> Of(LambdaFunction function)
        => [.. Calls.Where(call => call.Succeeded && call.Actor.SessionName == function.Name && PrincipalKey.Of(call.Actor.PrincipalArn) is { } key && key == PrincipalKey.Of(function.RoleArn))];

    /// <summary>The successful calls of a role's sessions.</summary>
    public IReadOnlyList<PasswordChange> OfRole(string? roleArn)
        => PrincipalKey.Of(roleArn) is { } key ? [.. Calls.Where(call => call.Succeeded && PrincipalKey.Of(call.Actor.PrincipalArn) == key)] : [];

    /// <summary>The rotations of a secret that ended.</summary>
    public IReadOnlyList<PasswordChange> RotationsOf(SecretSetting secret)
        => [.. changes.Where(change => change.Kind == PasswordChangeKind.SecretRotated && SecretName.IsSame(change.Resource, secret.Arn))];
}

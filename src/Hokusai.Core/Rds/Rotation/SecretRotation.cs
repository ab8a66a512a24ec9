namespace Hokusai.Core.Rds.Rotation;

/// <summary>How a secret is rotated, as its settings say.</summary>
/// <param name="Secret">The secret's name.</param>
/// <param name="IsOn">Whether rotation on schedule is on.</param>
/// <param name="Schedule">When, in AWS's words; null where it is not told.</param>
/// <param name="LastRotated">When it was last rotated, UTC; null where it never was.</param>
/// <param name="NextRotation">When it is rotated next, UTC; null where it is not told.</param>
/// <param name="Evidence">Where the settings stand.</param>
public sealed record SecretRotation(string Secret, bool IsOn, string? Schedule, DateTimeOffset? LastRotated, DateTimeOffset? NextRotation, Evidence Evidence)
{
    internal static SecretRotation Of(SecretSetting secret) => new(
        secret.Name,
        secret.IsRotated == true,
        secret.Schedule,
        secret.LastRotated,
        secret.NextRotation,
        secret.Evidence with { Field = $"{secret.Evidence.Field}.RotationEnabled", Note = $"Rotation of the secret {secret.Name} is {(secret.IsRotated == true ? $"on{(secret.Schedule is null ? "" : $": {secret.Schedule}")}" : "off")}." });
}

namespace Hokusai.Core.Rds.Rotation;

/// <summary>All automations that could change a password.</summary>
internal static class PasswordRotators
{
    /// <summary>The automations: those that did first, then the surest first.</summary>
    public static IReadOnlyList<PasswordRotator> Find(RotatorSources sources)
    {
        var settled = SecretRotators.Find(sources).Concat(TriggerRotators.Find(sources)).Concat(DocumentRotators.Find(sources)).ToList();
        var accountedFor = sources.Passwords.Secrets.Select(secret => secret.FunctionArn)
            .Concat(sources.Triggers.Select(trigger => trigger.TargetArn))
            .OfType<string>()
            .Select(LambdaFunction.Unqualified)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. settled.Concat(FunctionRotators.Find(sources, accountedFor))
                .OrderByDescending(rotator => rotator.Did)
                .ThenByDescending(rotator => rotator.Confidence)
                .ThenBy(rotator => rotator.Kind)
                .ThenBy(rotator => rotator.Name, StringComparer.Ordinal),
        ];
    }
}

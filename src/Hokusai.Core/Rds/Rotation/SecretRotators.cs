namespace Hokusai.Core.Rds.Rotation;

/// <summary>
/// Secrets that are rotated on schedule. <b>Proven</b>: rotation is on, and AWS itself says whose password the secret holds.
/// <b>Likely</b>: RDS manages the secret, and its settings were not read; or the trail says whose. <b>Possible</b>: the tie to the database is the secret's name.
/// </summary>
internal static class SecretRotators
{
    public static IEnumerable<PasswordRotator> Find(RotatorSources sources)
        => sources.Passwords.Secrets
            .Where(secret => secret.IsRotated != false)
            .Select(secret => Rotator(secret, secret.FunctionArn is { } arn ? sources.Function(arn) : null, sources));

    private static PasswordRotator Rotator(SecretSetting secret, LambdaFunction? function, RotatorSources sources)
    {
        var rotations = sources.Doings.RotationsOf(secret);
        var done = rotations.Count > 0 ? rotations : function is null ? [] : sources.Doings.Of(function);
        return new PasswordRotator
        {
            Kind = secret.FunctionArn is null && secret.OwningService is not null ? PasswordRotatorKind.ManagedRotation : PasswordRotatorKind.SecretRotation,
            Name = secret.Name,
            Arn = secret.Arn,
            Targets = secret.Database is { } database ? [database.Identifier] : [secret.Name],
            Schedule = secret.Schedule,
            LastRun = secret.LastRotated,
            NextRun = secret.NextRotation,
            ViaRole = function?.RoleArn,
            Confidence = ConfidenceOf(secret),
            How = How(secret, function, sources),
            ChangeCount = done.Count,
            LastChange = done.Count > 0 ? done[^1].Time : null,
            Evidence = [secret.Evidence with { Note = "Rotation settings of the secret." }, .. function is null ? [] : new[] { function.Evidence }, .. done.Select(change => change.Evidence)],
        };
    }

    private static Confidence ConfidenceOf(SecretSetting secret) => secret switch
    {
        { Database: not null, Tie: SecretTie.Name } => Confidence.Possible,
        { IsRotated: null } or { Tie: SecretTie.Trail } => Confidence.Likely,
        _ => Confidence.Proven,
    };

    private static string How(SecretSetting secret, LambdaFunction? function, RotatorSources sources)
    {
        var who = secret switch
        {
            { FunctionArn: { } arn } when function is not null => $"Secrets Manager rotates the secret with the function {function.Name}",
            { FunctionArn: { } arn } when sources.Functions.Count > 0 => $"Secrets Manager is to rotate the secret with {arn}, a function that is not in the account's list",
            { FunctionArn: { } arn } => $"Secrets Manager rotates the secret with {arn}",
            { OwningService: { } service } => $"{service.ToUpperInvariant()} manages the secret and rotates it",
            _ => "Secrets Manager rotates the secret",
        };
        return secret.Database is not { } database ? $"{who}; which database it is for is not known." : secret.Tie switch
        {
            SecretTie.Aws => $"{who}; it holds the password of {database.Identifier}.",
            SecretTie.Trail => $"{who}; the trail says that it holds the password of {database.Identifier}.",
            _ => $"{who}; only its name says that it holds the password of {database.Identifier}.",
        };
    }
}

namespace Hokusai.Core.Rds.Rotation;

/// <summary>
/// Functions whose role may change a password, beside those that a rotation or a trigger already accounts for.
/// <b>Possible</b> at most: nothing shows that they do. One that did is Proven.
/// </summary>
internal static class FunctionRotators
{
    public static IEnumerable<PasswordRotator> Find(RotatorSources sources, IReadOnlySet<string> accountedFor)
    {
        foreach (var function in sources.Functions)
        {
            var done = sources.Doings.Of(function);
            var reach = RoleReach.Of(function.RoleArn, sources);
            if (reach is null ? done.Count == 0 : accountedFor.Contains(function.Arn))
            {
                continue;
            }

            yield return new PasswordRotator
            {
                Kind = PasswordRotatorKind.LambdaFunction,
                Name = function.Name,
                Arn = function.Arn,
                Targets = reach?.Targets ?? [.. done.Select(change => change.Resource).Distinct(StringComparer.Ordinal)],
                ViaRole = function.RoleArn,
                Confidence = done.Count > 0 ? Confidence.Proven : reach!.Confidence(Confidence.Possible),
                How = How(function, reach, done),
                ChangeCount = done.Count,
                LastChange = done.Count > 0 ? done[^1].Time : null,
                Evidence = [function.Evidence, .. reach?.Evidence ?? [], .. done.Select(change => change.Evidence)],
            };
        }
    }

    private static string How(LambdaFunction function, RoleReach? reach, IReadOnlyList<PasswordChange> done)
    {
        var purpose = function.IsForRotation == true ? " Its own policy lets Secrets Manager start it, as a rotation function's does." : "";
        return reach is null
            ? $"It changed a password {done.Count} time(s); its role may not any more.{purpose}"
            : $"It could: {reach.How}.{purpose}";
    }
}

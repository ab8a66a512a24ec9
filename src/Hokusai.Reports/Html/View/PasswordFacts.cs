using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>What happened to passwords, who did it and when, beside the headline.</summary>
internal static class PasswordFacts
{
    private const int MaxName = 80;

    public static (string What, string Who, string When) Of(IReadOnlyList<PasswordChange> changes) => (What(changes), Who(changes), When(changes));

    private static string What(IReadOnlyList<PasswordChange> changes)
    {
        if (changes.Count == 0)
        {
            return "No password change in the evidence";
        }

        // A secret follows its database, or the other way round: counted together, one change would be two.
        return string.Join('\n', changes
            .GroupBy(c => c.ResourceType == PasswordResourceType.Secret)
            .OrderBy(g => g.Key)
            .Select(g => Describe([.. g], g.Key ? "write or rotation" : "password change", g.Key ? "writes or rotations" : "password changes")));
    }

    private static string Describe(IReadOnlyList<PasswordChange> changes, string noun, string plural)
    {
        var succeeded = changes.Count(c => c.Succeeded);
        var failed = changes.Count - succeeded;
        var resources = Words.List([.. changes.Select(c => SafeText.Short(WithoutAccount(c.Resource), MaxName)).Distinct(StringComparer.Ordinal)], limit: 3);
        var attempts = failed > 0 ? $", {Words.Count(failed, "failed attempt")}" : "";
        return $"{Words.Count(succeeded, noun, plural)}{attempts}: {resources}";
    }

    /// <summary>The last part of an ARN (<c>arn:partition:service:region:account:resource</c>); the events show all of it.</summary>
    private static string WithoutAccount(string resource)
    {
        var parts = resource.Split(':', 6);
        return parts.Length == 6 && parts[0] == "arn" ? parts[5] : resource;
    }

    private static string Who(IReadOnlyList<PasswordChange> changes)
    {
        var actors = changes
            .Where(c => c.Succeeded)
            .Select(c => Words.Tool(c.Actor) is { } tool ? $"{c.Actor.Name} ({tool})" : c.Actor.Name)
            .Select(name => SafeText.Short(name, MaxName))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return actors.Count == 0 ? "Nobody that the evidence shows" : Words.List(actors);
    }

    private static string When(IReadOnlyList<PasswordChange> changes)
        => changes.Count switch
        {
            0 => "–",
            1 => TimeText.Full(changes[0].Time),
            _ => TimeText.Range(changes.Min(c => c.Time), changes.Max(c => c.Time)),
        };
}

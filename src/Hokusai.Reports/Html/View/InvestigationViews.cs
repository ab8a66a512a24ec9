using Hokusai.Reports.Family;
using Hokusai.Reports.Html.Charts;
using Hokusai.Reports.Text;
using Hokusai.Reports.Timeline;

namespace Hokusai.Reports.Html.View;

/// <summary>Turns an investigation into its view.</summary>
internal static class InvestigationViews
{
    // A headline of thousands of characters is an attack on the reader; the causes show all of it.
    private const int MaxTitle = 300;

    // Of a name in the facts beside the headline.
    private const int MaxName = 80;

    public static InvestigationView Of(Investigation investigation, int index)
    {
        var id = $"i{index + 1}";
        var entries = CompleteTimeline.Of(investigation).Select((e, i) => new NumberedEntry(e, $"{id}e{i + 1}")).ToList();
        var overlaps = RunOverlap.Find(investigation.TerraformSessions);
        var moments = Moments.Find([.. entries.Select(e => e.Entry)], overlaps, investigation.Around);
        return new InvestigationView(
            id,
            Words.Of(investigation.Symptom),
            investigation.Resource,
            investigation.IsComplete ? null : Words.Count(investigation.Problems.Count, "input"),
            Headline(investigation),
            TimelineView.Of(id, entries, moments),
            [.. StateTrees.Of(investigation).Select((tree, i) => FamilyView.Of($"{id}tree{i + 1}", tree))],
            [.. investigation.RootCauses.Select(CauseView.Of)],
            [.. investigation.Findings.Select(FindingView.Of)],
            FindingView.Counts(investigation.Findings),
            AccountView.Of(investigation),
            EventsView.Of(entries, TimelineView.Shown(moments)),
            [.. investigation.Impact.Select(ImpactView.Of)],
            [.. investigation.Problems.Select(ProblemView.Of)],
            investigation.Sources,
            Considered(investigation),
            TimeText.Full(investigation.GeneratedAt));
    }

    private static HeadlineView Headline(Investigation investigation)
    {
        var top = investigation.RootCauses.Count > 0 ? investigation.RootCauses[0] : null;
        return new HeadlineView(
            SafeText.Short(top?.Title ?? "No cause was named", MaxTitle),
            top is null ? null : ConfidenceView.Of(top.Confidence),
            investigation.Summary,
            What(investigation.PasswordChanges),
            Who(investigation.PasswordChanges),
            When(investigation.PasswordChanges),
            top?.Remediation.Count > 0 ? "What to do now" : "What to find out now",
            top?.Remediation.Count > 0 ? top.Remediation : top?.Missing ?? []);
    }

    private static string Considered(Investigation investigation)
    {
        var time = investigation is { From: { } from, To: { } to } ? $"Evidence from {TimeText.Range(from, to)}." : "The evidence names no time.";
        return investigation is { IsComplete: true, Sources.Count: > 0 } ? time + " All of it could be read." : time;
    }

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

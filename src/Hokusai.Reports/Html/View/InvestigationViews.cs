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
            ServicesView.Of(id, investigation),
            DeletionsView.Of(investigation),
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
        var (what, who, when) = investigation.Symptom switch
        {
            Symptom.ServiceReverted => ReversionFacts.Of(investigation.Reversions),
            Symptom.ObjectsDeleted => DeletionFacts.Of(investigation.Deletions),
            _ => PasswordFacts.Of(investigation.PasswordChanges),
        };
        return new HeadlineView(
            SafeText.Short(top?.Title ?? "No cause was named", MaxTitle),
            top is null ? null : ConfidenceView.Of(top.Confidence),
            investigation.Summary,
            what,
            who,
            when,
            top?.Remediation.Count > 0 ? "What to do now" : "What to find out now",
            top?.Remediation.Count > 0 ? top.Remediation : top?.Missing ?? []);
    }

    private static string Considered(Investigation investigation)
    {
        var time = investigation is { From: { } from, To: { } to } ? $"Evidence from {TimeText.Range(from, to)}." : "The evidence names no time.";
        return investigation is { IsComplete: true, Sources.Count: > 0 } ? time + " All of it could be read." : time;
    }
}

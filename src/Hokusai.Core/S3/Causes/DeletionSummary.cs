using System.Globalization;
using System.Text;
using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.S3.Causes;

/// <summary>What happened, in two or three sentences: the part of an investigation that is read aloud in an incident call.</summary>
internal static class DeletionSummary
{
    public static string Of(DeletionCase incident, IReadOnlyList<RootCause> causes, int unread)
    {
        var deletions = incident.Deletions;
        var text = new StringBuilder(deletions.Count == 0
            ? "No deletion of objects was found in the evidence."
            : $"{DeletionText.HowMuch(deletions)} of {CauseText.List(deletions.Select(deletion => deletion.Bucket))} {(deletions.Sum(deletion => deletion.Objects) == 1 ? "was" : "were")} deleted, {DeletionText.When(deletions)}.");
        if (causes[0].Kind != RootCauseKind.Unknown)
        {
            text.Append(CultureInfo.InvariantCulture, $" {causes[0].Confidence}: {causes[0].Title}{(causes.Count == 1 ? "" : $", and {causes.Count - 1} more cause{(causes.Count == 2 ? "" : "s")}")}.");
        }

        if (unread > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" {unread} source{(unread == 1 ? "" : "s")} could not be read, so this may not be all.");
        }

        return text.ToString();
    }
}

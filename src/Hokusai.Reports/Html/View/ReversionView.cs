using Hokusai.Reports.Html.Charts;
using Hokusai.Reports.Services;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Html.View;

/// <summary>A step back in words, with what shows it.</summary>
internal sealed record ReversionView(
    string? Id,
    string Number,
    string From,
    string To,
    string Kind,
    TimeView Time,
    string Service,
    string Who,
    ConfidenceView Confidence,
    string Explanation,
    string? ContentOf,
    IReadOnlyList<EvidenceView> For,
    IReadOnlyList<EvidenceView> Against,
    IReadOnlyList<string> Missing)
{
    // A name of thousands of characters is an attack on the reader; the JSON report has all of it.
    private const int MaxName = 200;

    private const int MaxEvidence = 12;

    public static ReversionView Of(NumberedReversion numbered, ServiceRows rows)
    {
        var reversion = numbered.Reversion;
        return new ReversionView(
            rows.Of(numbered),
            $"{numbered.Number}",
            SafeText.Short(reversion.From, MaxName),
            SafeText.Short(reversion.To, MaxName),
            Words.Of(reversion.Kind),
            TimeView.Of(reversion.Time),
            SafeText.Short($"{reversion.Cluster}/{reversion.Service}", MaxName),
            SafeText.Short(Words.Who(reversion), MaxName),
            ConfidenceView.Of(reversion.Confidence),
            reversion.Explanation,
            reversion.ContentOf is { } content ? SafeText.Short(content, MaxName) : null,
            EvidenceView.Of([.. reversion.Evidence.Take(MaxEvidence)]),
            EvidenceView.Of([.. reversion.EvidenceAgainst.Take(MaxEvidence)]),
            reversion.Missing);
    }
}

/// <summary>A deployment as a row.</summary>
internal sealed record DeploymentRow(
    string? Id, TimeView Time, string Until, string Service, string Revision, string Who, string Status, bool IsFailed, string? Note)
{
    private const int MaxName = 200;

    public static DeploymentRow Of(EcsDeployment deployment, ServiceHistory service, ServiceRows rows) => new(
        rows.Of(deployment),
        TimeView.Of(deployment.StartedAt),
        ServiceSentence.Until(deployment, service),
        SafeText.Short(service.Name, MaxName),
        SafeText.Short(ServiceSentence.Revision(deployment), MaxName),
        SafeText.Short(deployment.Actor is { } actor ? Words.WithTool(actor) : Words.Deployer(deployment), MaxName),
        Words.Of(deployment.Status),
        ServiceSentence.IsFailure(deployment.Status),
        ServiceSentence.Note(deployment) is { } note ? SafeText.Short(note, MaxName * 2) : null);
}

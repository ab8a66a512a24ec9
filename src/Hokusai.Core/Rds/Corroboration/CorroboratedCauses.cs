namespace Hokusai.Core.Rds.Corroboration;

/// <summary>Puts RDS's own event beside the record of the change that it bears out. Confidences stay as they are: both tell of one change.</summary>
internal static class CorroboratedCauses
{
    public static IReadOnlyList<RootCause> Of(IReadOnlyList<RootCause> causes, IReadOnlyDictionary<Evidence, Evidence> confirmations)
        => confirmations.Count == 0 ? causes : [.. causes.Select(cause => cause with
        {
            EvidenceFor = [.. cause.EvidenceFor
                .SelectMany(evidence => confirmations.TryGetValue(evidence, out var confirmation) ? new[] { evidence, confirmation } : [evidence])
                .Distinct()],
        })];
}

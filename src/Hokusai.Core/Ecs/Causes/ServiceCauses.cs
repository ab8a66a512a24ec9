using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Ecs.Causes;

/// <summary>
/// Why services went back: the reversions of one service and kind together are one cause, as sure as the surest of them. The criteria stand at the kinds
/// (<see cref="Reversions.ReversionAnalysis"/>). Pure.
/// </summary>
internal static class ServiceCauses
{
    /// <summary>The causes, surest first; one of kind Unknown where nothing went back.</summary>
    /// <param name="evidence">What is known.</param>
    /// <param name="reversions">The reversions under investigation.</param>
    /// <param name="subject">What was asked for; null for everything.</param>
    public static IReadOnlyList<RootCause> Of(EcsEvidence evidence, IReadOnlyList<EcsReversion> reversions, string? subject)
        => reversions.Count == 0
            ? [Nothing(evidence, subject)]
            : [.. reversions
                // What went back last is what somebody asks about.
                .OrderByDescending(reversion => reversion.Time)
                .GroupBy(reversion => (reversion.AccountId, reversion.Region, reversion.Cluster, reversion.Service, reversion.Kind))
                .Select(group => Cause([.. group]))
                .OrderByDescending(cause => cause.Confidence)
                .ThenBy(cause => cause.Kind == RootCauseKind.Unknown)];

    private static RootCause Cause(IReadOnlyList<EcsReversion> reversions)
    {
        var first = reversions[0];
        return new RootCause
        {
            Kind = KindOf(first.Kind),
            Confidence = first.Kind == EcsReversionKind.Unexplained ? Confidence.Unknown : reversions.Max(reversion => reversion.Confidence),
            Title = Title(reversions),
            Explanation = CauseText.Paragraphs(reversions.Select(reversion => reversion.Explanation)),
            Resources = [$"{first.Cluster}/{first.Service}"],
            EvidenceFor = [.. reversions.SelectMany(reversion => reversion.Evidence).Distinct()],
            EvidenceAgainst = [.. reversions.SelectMany(reversion => reversion.EvidenceAgainst).Distinct()],
            Missing = [.. reversions.SelectMany(reversion => reversion.Missing).Distinct(StringComparer.Ordinal)],
            Remediation = ServiceRemedies.Against(first.Kind),
        };
    }

    private static string Title(IReadOnlyList<EcsReversion> reversions)
    {
        var first = reversions[0];
        var service = $"{first.Cluster}/{first.Service}";
        var way = $"from {first.From} to {first.To}";
        var actor = first.Actor?.Name ?? "somebody";
        var title = first.Kind switch
        {
            EcsReversionKind.CircuitBreakerRollback => $"The deployment circuit breaker rolled {service} back {way}",
            EcsReversionKind.AlarmRollback => $"An alarm rolled {service} back {way}",
            EcsReversionKind.ManualRollback => $"{(first.Actor is null ? "Somebody" : actor)} rolled {service} back {way}",
            EcsReversionKind.StaleTerraformApply => $"Terraform of {actor} put {service} back {way}",
            EcsReversionKind.OverlappingDeployments => $"Overlapping deployments took {service} back {way}",
            EcsReversionKind.ContentReversion => $"{first.To} brought {service} back to what {first.ContentOf} had been",
            EcsReversionKind.MutableTagMoved => $"A moved image tag took {service} back under {first.To}",
            _ => $"{service} went back {way}, and the evidence does not tell why",
        };
        return reversions.Count == 1 ? title : $"{title}, and {reversions.Count - 1} more time(s)";
    }

    private static RootCauseKind KindOf(EcsReversionKind kind) => kind switch
    {
        EcsReversionKind.CircuitBreakerRollback => RootCauseKind.CircuitBreakerRollback,
        EcsReversionKind.AlarmRollback => RootCauseKind.AlarmRollback,
        EcsReversionKind.ManualRollback => RootCauseKind.ManualRollback,
        EcsReversionKind.StaleTerraformApply => RootCauseKind.StaleTerraformApply,
        EcsReversionKind.OverlappingDeployments => RootCauseKind.OverlappingDeployments,
        EcsReversionKind.ContentReversion => RootCauseKind.ContentReversion,
        EcsReversionKind.MutableTagMoved => RootCauseKind.MutableTagMoved,
        _ => RootCauseKind.Unknown,
    };

    private static RootCause Nothing(EcsEvidence evidence, string? subject) => new()
    {
        Kind = RootCauseKind.Unknown,
        Confidence = Confidence.Unknown,
        Title = $"The evidence shows no step back of {subject ?? "any ECS service"}",
        Explanation = evidence.Deployments.Count == 0
            ? "No deployment of an ECS service is in the evidence."
            : $"{evidence.Deployments.Count} deployment(s) are in the evidence. None of them brought an older revision, older content or an older image back.",
        Missing = [.. Missing(evidence)],
    };

    private static IEnumerable<string> Missing(EcsEvidence evidence)
    {
        if (!evidence.HasTrail)
        {
            yield return "The CloudTrail records of the service's account and Region: they tell who deployed (UpdateService), and they last longer than ECS's own history.";
        }

        if (evidence.Services.Count == 0)
        {
            yield return "ECS's own history of 90 days, in which its rollbacks are: Save-HokusaiSnapshot -Service ecs, or aws ecs list-service-deployments and describe-service-deployments.";
        }

        if (evidence.Problems.Count > 0)
        {
            yield return $"{evidence.Problems.Count} input(s) could not be read, among them {CauseText.List(evidence.Problems.Take(3).Select(problem => problem.Source))}.";
        }
    }
}

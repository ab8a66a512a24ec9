using System.Text.Json;
using Hokusai.Core.Access;

namespace Hokusai.Core.Monitoring.Links;

/// <summary>Whether the policy of a topic or a key admits a service. Services have no policies of their own: what is not allowed here is denied.</summary>
internal static class ResourcePolicy
{
    /// <summary>Whether the policy admits the service in each context that it comes with.</summary>
    /// <param name="view">What was read.</param>
    /// <param name="resource">What has the policy.</param>
    /// <param name="service">Who wants in.</param>
    /// <param name="arn">The resource's ARN.</param>
    /// <param name="actions">The actions that are needed, all of them.</param>
    public static LinkVerdict Admits(MonitoringView view, ExistingResource resource, PublishingService service, string arn, params IReadOnlyList<string> actions)
    {
        if (resource.Attributes["policy"].String is not { } text)
        {
            return view.NotRead($"Whether the policy admits {service.Principal} is not known.", resource.Unknown.GetValueOrDefault("policy"));
        }

        var policy = PolicyReader.Read(JsonSerializer.SerializeToElement(text), resource.Name, new Evidence { Source = resource.Name });
        if (policy.Problem is { } problem)
        {
            return LinkVerdict.Unknown($"The policy could not be read: {problem}");
        }

        var verdicts = service.Contexts.SelectMany(context => actions.Select(action => Admits(view, resource, policy, service, AccessRequest.OfService(action, arn, context)))).ToList();
        return verdicts.Find(verdict => verdict.Result == MonitoringLinkResult.Failed)
            ?? verdicts.Find(verdict => verdict.Result == MonitoringLinkResult.Unknown)
            ?? LinkVerdict.Passed($"The policy admits {service.Principal} to {string.Join(" and ", actions)}.");
    }

    private static LinkVerdict Admits(MonitoringView view, ExistingResource resource, PolicyDocument policy, PublishingService service, AccessRequest request)
    {
        var principal = service.Principal;
        var about = policy.Statements.Where(statement => IsAbout(statement.Principal, principal)).Select(statement => (Statement: statement, About: statement.About(request)))
            .Where(statement => statement.About.Match != Match.No).ToList();
        var denial = about.Where(statement => !statement.Statement.IsAllow).DefaultIfEmpty().MaxBy(statement => statement.About.Match);
        if (denial.About.Match == Match.Yes)
        {
            return LinkVerdict.Failed($"The policy's statement {denial.Statement.Label} denies {principal} {request.Action}.", "Take the service out of that statement.");
        }

        var allowance = about.Where(statement => statement.Statement.IsAllow).DefaultIfEmpty().MaxBy(statement => statement.About.Match);
        if (allowance.About.Match == Match.No)
        {
            return LinkVerdict.Failed(
                $"The policy does not admit {principal} to {request.Action}: what it sends is lost. {service.Remark}".TrimEnd(),
                resource.Owner == view.Name
                    ? "Run Set-HokusaiMonitoring again; it puts the policy back."
                    : $$"""Have whose it is add to its policy: {"Effect":"Allow","Principal":{"Service":"{{principal}}"},"Action":"{{request.Action}}","Resource":"{{request.Resource}}"}""");
        }

        var open = (allowance.About.Match == Match.Perhaps ? allowance.About.DependsOn : []).Concat((denial.About.DependsOn ?? []).Select(condition => $"not {condition}")).ToList();
        return open.Count > 0
            ? LinkVerdict.Unknown($"The policy admits {principal} to {request.Action} only if {string.Join(" and ", open)}; whether the service meets that is not known.")
            : LinkVerdict.Passed("");
    }

    private static bool IsAbout(PolicyPrincipal? policy, string service)
        => policy is not null && (policy.Services.Contains(service, StringComparer.Ordinal) || policy.Aws.Contains(PolicyPrincipal.Anyone, StringComparer.Ordinal)) != policy.IsNot;
}

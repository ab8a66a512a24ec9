using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.EventBridge;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>The targets that a rule has.</summary>
internal static class RuleTargets
{
    public static async Task<IReadOnlyList<string>> TargetIdsAsync(this IAwsConnection connection, string rule, string? bus, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        await foreach (var page in connection.PagesAsync(new ListTargetsByRuleRequest { Rule = rule, EventBusName = bus }, cancellationToken).ConfigureAwait(false))
        {
            ids.AddRange((page.Targets ?? []).Select(target => target.Id!));
        }

        return ids;
    }
}

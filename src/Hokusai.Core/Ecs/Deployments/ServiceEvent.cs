using System.Text.RegularExpressions;

namespace Hokusai.Core.Ecs.Deployments;

/// <summary>What a message of a service's event stream tells of a deployment.</summary>
internal enum ServiceEventKind
{
    /// <summary>A deployment is complete.</summary>
    Completed,

    /// <summary>A deployment failed, and the message says why.</summary>
    Failed,

    /// <summary>The service is rolled back to an earlier deployment.</summary>
    RollingBack,
}

/// <summary>
/// One message of a service's event stream. ECS keeps the last 100 of a service
/// (https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html, <c>events</c>); the messages are listed at
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html. Of the deployment circuit breaker and of alarms it shows
/// <c>(service api) (deployment ecs-svc/123) deployment failed: tasks failed to start.</c>, <c>… deployment failed: alarm detected.</c> and
/// <c>(service api) rolling back to deployment ecs-svc/456.</c>
/// (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html, deployment-alarm-failure.html).
/// </summary>
/// <param name="Kind">What it tells.</param>
/// <param name="DeploymentId">The deployment that it names; null where it names none.</param>
/// <param name="Reason">Of a failure: why, in ECS's words.</param>
/// <param name="Time">When, UTC.</param>
/// <param name="Evidence">Where it was read.</param>
internal sealed partial record ServiceEvent(ServiceEventKind Kind, string? DeploymentId, string? Reason, DateTimeOffset Time, Evidence Evidence)
{
    private const string Failed = "deployment failed:";

    /// <summary>The event of a message; null where it tells nothing of a deployment.</summary>
    public static ServiceEvent? Of(string message, DateTimeOffset time, Evidence evidence)
    {
        var id = DeploymentIds().Match(message) is { Success: true } match ? match.Value : null;
        if (message.IndexOf(Failed, StringComparison.OrdinalIgnoreCase) is >= 0 and var failed)
        {
            return new ServiceEvent(ServiceEventKind.Failed, id, message[(failed + Failed.Length)..].Trim(), time, evidence);
        }

        return message.Contains("rolling back to deployment", StringComparison.OrdinalIgnoreCase) ? new ServiceEvent(ServiceEventKind.RollingBack, id, null, time, evidence)
            : id is not null && message.Contains("deployment completed", StringComparison.OrdinalIgnoreCase) ? new ServiceEvent(ServiceEventKind.Completed, id, null, time, evidence)
            : null;
    }

    [GeneratedRegex("ecs-svc/[0-9A-Za-z]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DeploymentIds();
}

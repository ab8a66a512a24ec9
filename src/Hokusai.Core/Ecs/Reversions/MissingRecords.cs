using System.Globalization;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>Says which records of a step back were not there, and how to get them.</summary>
internal static class MissingRecords
{
    private const int MaxProblems = 3;

    /// <summary>Everything that was not there.</summary>
    public static IEnumerable<string> All(StepBack step, ReversionCase evidence)
        => Caller(step.Deployment, step, evidence).Concat(Caller(step.Replaced, step, evidence)).Concat(Record(step)).Concat(Unread(evidence)).Distinct(StringComparer.Ordinal);

    /// <summary>What was given and could not be read.</summary>
    public static IEnumerable<string> Unread(ReversionCase evidence)
    {
        var problems = evidence.Evidence.Problems;
        if (problems.Count > 0)
        {
            yield return $"{problems.Count} input(s) could not be read, among them {string.Join(", ", problems.Take(MaxProblems).Select(problem => problem.Source))}: "
                + "records in there may speak against this conclusion. Get them again and repeat the search.";
        }
    }

    /// <summary>The service deployment, which says how the deployment ended.</summary>
    public static IEnumerable<string> Record(StepBack step)
    {
        if (!step.Deployment.Id.Contains(":service-deployment/", StringComparison.Ordinal))
        {
            yield return "The service deployment, which says how it ended and why; ECS keeps it for 90 days, and it names no caller: "
                + $"aws ecs list-service-deployments --cluster {step.Service.Cluster} --service {step.Service.Service}, then aws ecs describe-service-deployments.";
        }
    }

    private static IEnumerable<string> Caller(EcsDeployment? deployment, StepBack step, ReversionCase evidence)
    {
        if (deployment is null || deployment.Actor is not null)
        {
            yield break;
        }

        var isBefore = evidence.Evidence.HasTrail && evidence.Evidence.From is { } from && deployment.StartedAt < from;
        yield return $"Who deployed {deployment.To ?? "it"} at {At(deployment.StartedAt)}: {(isBefore ? "the trail given begins after it" : "the trail given does not show the call")}. "
            + "CloudTrail's event history keeps 90 days: aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=UpdateService "
            + $"--start-time {At(deployment.StartedAt.AddMinutes(-5))} --end-time {At(deployment.StartedAt.AddMinutes(5))}{(step.Service.Region.Length == 0 ? "" : $" --region {step.Service.Region}")}.";
    }

    private static string At(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

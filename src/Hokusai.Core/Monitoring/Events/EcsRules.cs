using static Hokusai.Core.Monitoring.Events.PatternJson;

namespace Hokusai.Core.Monitoring.Events;

/// <summary>
/// Rules for ECS: calls (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/logging-using-cloudtrail.html) and the changes of a deployment's state
/// (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service_deployment_events.html).
/// </summary>
internal static class EcsRules
{
    private const string Source = "aws.ecs";
    private const string Failed = "SERVICE_DEPLOYMENT_FAILED";
    private const string DefaultCluster = "default";

    // https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-service-linked-roles.html
    private const string AutoScaling = "application-autoscaling.amazonaws.com";

    public static IEnumerable<EventRule> Of(MonitoringTargets targets)
    {
        if (targets.Services.Count == 0)
        {
            yield break;
        }

        yield return new(
            "ecs-task-definition",
            "Task definitions registered or deregistered.",
            [Calls(Source, ("eventName", Texts("RegisterTaskDefinition", "DeregisterTaskDefinition", "DeleteTaskDefinitions")), ("errorCode", Succeeded))],
            EventMessage.OfCall(
                targets,
                "A task definition was registered, deregistered or deleted.",
                "<family> <definition> <revision>",
                [("family", "$.detail.requestParameters.family"), ("definition", "$.detail.requestParameters.taskDefinition"), ("revision", "$.detail.responseElements.taskDefinition.revision")],
                "Compare it with the revision that runs before it is deployed: aws ecs describe-task-definition."),
            $"A reverted service begins with a task definition that somebody registered. The call doesn't name the services that will use it, so that all of the Region's are told. {Requirements.Trail}");

        yield return new(
            "ecs-service",
            "Calls that create, change or delete a service, and those that stop its deployments.",
            PatternParts.Of(targets.Services, ServicePattern),
            EventMessage.OfCall(
                targets,
                "An ECS service was changed.",
                "<service><created><deployment> in cluster <cluster>, task definition <definition>, desired count <count>",
                [("service", "$.detail.requestParameters.service"), ("created", "$.detail.requestParameters.serviceName"), ("deployment", "$.detail.requestParameters.serviceDeploymentArn"), ("cluster", "$.detail.requestParameters.cluster"), ("definition", "$.detail.requestParameters.taskDefinition"), ("count", "$.detail.requestParameters.desiredCount")],
                "If another deployment was under way, or the revision is an old one, run Invoke-HokusaiInvestigation -Symptom ServiceReverted."),
            $"Tells who deployed what, so that overlapping deployments are seen. What Application Auto Scaling does is left out. {Requirements.Trail}");

        yield return Deployment(
            targets,
            "ecs-deployment",
            "Deployments of services that began or completed.",
            ["SERVICE_DEPLOYMENT_IN_PROGRESS", "SERVICE_DEPLOYMENT_COMPLETED"],
            "A deployment of an ECS service began or completed.",
            "Nothing, if you know of it. A rollback is a deployment, too: its reason says so.",
            "Shows deployments and rollbacks as they happen.");

        yield return Deployment(
            targets,
            EventRulesPlan.FailedDeployments,
            "Deployments of services that failed.",
            [Failed],
            "A deployment of an ECS service failed.",
            "Read the service's events and the stopped tasks' reasons, then mend the task definition or deploy the last good one.",
            "A rule of its own, so that its MatchedEvents can be alarmed on. ECS sends this event for services whose deployment circuit breaker is on only.");
    }

    private static EventRule Deployment(MonitoringTargets targets, string suffix, string description, IReadOnlyList<string> names, string headline, string advice, string reason) => new(
        suffix,
        description,
        PatternParts.Of(targets.Services, services => Fields(
            ("source", Texts(Source)),
            ("detail-type", Texts("ECS Deployment State Change")),
            // Long and short ARNs: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html#ecs-resource-ids
            ("resources", Suffixes(services.Select(service => $":service/{service.Cluster}/{service.Name}").Concat(services.Select(service => $":service/{service.Name}")).Distinct(StringComparer.Ordinal))),
            ("detail", Fields(("eventName", Texts(names)))))),
        EventMessage.OfService(
            headline,
            "<state> of <service>, deployment <deployment>: <reason>",
            [("state", "$.detail.eventName"), ("service", "$.resources[0]"), ("deployment", "$.detail.deploymentId"), ("reason", "$.detail.reason")],
            $"https://{EventMessage.Console(targets)}/ecs/v2/clusters?region={targets.Region}",
            advice),
        reason);

    private static AttributeValue ServicePattern(IReadOnlyList<ServiceTarget> services)
    {
        var named = services.GroupBy(service => service.Cluster, StringComparer.Ordinal).SelectMany(cluster =>
        {
            var names = cluster.Select(service => service.Name).ToList();
            return new[]
            {
                Fields(("cluster", Cluster(cluster.Key)), ("service", AttributeValue.List([.. names.Select(AttributeValue.FromString), .. names.Select(name => Suffix($"/{name}"))]))),
                Fields(("cluster", Cluster(cluster.Key)), ("serviceName", Texts(names))),
                Fields(("serviceDeploymentArn", AttributeValue.List(names.Select(name => Wildcard($"*:service-deployment/{cluster.Key}/{name}/*"))))),
            };
        });
        return Calls(
            Source,
            ("eventName", Texts("CreateService", "UpdateService", "DeleteService", "CreateTaskSet", "UpdateServicePrimaryTaskSet", "DeleteTaskSet", "StopServiceDeployment")),
            ("errorCode", Succeeded),
            ("sourceIPAddress", ButSuffix(AutoScaling)),
            ("requestParameters", Fields(AnyOf([.. named]))));
    }

    // By its name or ARN, and not at all where it is the default one: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
    private static AttributeValue Cluster(string name)
        => AttributeValue.List(name == DefaultCluster ? [name, Suffix($":cluster/{name}"), Absent] : [name, Suffix($":cluster/{name}")]);
}

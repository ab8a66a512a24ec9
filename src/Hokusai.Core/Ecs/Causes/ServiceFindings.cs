using Hokusai.Core.Ecs.Deployments;
using Hokusai.Core.Ecs.History;
using Hokusai.Core.Ecs.Reversions;
using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Ecs.Causes;

/// <summary>What made a step back possible or worse, service by service: images that move, deployments that nothing rolls back, owners that undo each other.</summary>
internal static class ServiceFindings
{
    /// <summary>The findings about the services that went back, worst first.</summary>
    /// <param name="evidence">What is known.</param>
    /// <param name="reversions">The reversions under investigation.</param>
    public static IReadOnlyList<Finding> Of(EcsEvidence evidence, IReadOnlyList<EcsReversion> reversions)
    {
        var services = reversions.Select(EcsServiceId.Of).Distinct().ToList();
        return
        [
            .. services.SelectMany(service => Of(service, evidence, reversions))
                .OrderByDescending(finding => finding.Severity)
                .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)
                .ThenBy(finding => finding.Resource, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Finding> Of(EcsServiceId service, EcsEvidence evidence, IReadOnlyList<EcsReversion> reversions)
    {
        var deployments = evidence.Deployments.Where(deployment => EcsServiceId.Of(deployment) == service).ToList();
        var description = evidence.Services.Where(description => description.Service == service).MaxBy(description => description.AskedAt);
        return
        [
            .. MovingImages(service, deployments, evidence),
            .. description is null ? [] : RollingBack(service, description),
            .. Owners(service, deployments),
            .. Behind(service, description, evidence, reversions),
        ];
    }

    /// <summary>HKS-ECS-002: an image is named by a tag that is made to move.</summary>
    private static IEnumerable<Finding> MovingImages(EcsServiceId service, IReadOnlyList<EcsDeployment> deployments, EcsEvidence evidence)
    {
        var last = deployments.LastOrDefault(deployment => deployment.To is not null);
        if (last is null || Definition(service, last.To!, evidence) is not { } definition)
        {
            yield break;
        }

        var moving = definition.Content.Images.Where(image => IsMoving(image.Image)).ToList();
        if (moving.Count > 0)
        {
            yield return new Finding
            {
                RuleId = "HKS-ECS-002",
                Title = $"{Name(service)} names {(moving.Count == 1 ? "an image" : "images")} by a tag that moves",
                Severity = Severity.High,
                Category = Category.Reliability,
                Resource = Name(service),
                Description = $"{last.To} names {CauseText.List(moving.Select(image => image.Image))}. One revision then runs one image today and another tomorrow, a rollback to it brings whatever the tag leads to, "
                    + "and nobody can say from the revision what ran.",
                Remediation = ServiceRemedies.ImmutableTags,
                Evidence = [definition.Evidence],
            };
        }
    }

    /// <summary>HKS-ECS-008 and HKS-ECS-009: nothing rolls a failed deployment back, or only tasks that do not start do.</summary>
    private static IEnumerable<Finding> RollingBack(EcsServiceId service, ServiceDescription description)
    {
        if (description.Controller is not (null or "ECS"))
        {
            yield break;
        }

        if (!description.RollsBackByCircuitBreaker)
        {
            yield return new Finding
            {
                RuleId = "HKS-ECS-008",
                Title = $"The deployment circuit breaker of {Name(service)} does not roll back",
                Severity = Severity.High,
                Category = Category.Reliability,
                Resource = Name(service),
                Description = "A revision whose tasks do not start is tried for hours, and somebody has to notice. What people then do by hand, at the same time as a pipeline, takes services back by accident.",
                // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
                Remediation = $"aws ecs update-service --cluster {service.Cluster} --service {service.Service} --deployment-configuration \"deploymentCircuitBreaker={{enable=true,rollback=true}}\" "
                    + "(in Terraform: deployment_circuit_breaker { enable = true, rollback = true }).",
                Evidence = [description.Evidence],
            };
        }

        if (!description.RollsBackByAlarm)
        {
            yield return new Finding
            {
                RuleId = "HKS-ECS-009",
                Title = $"No alarm rolls a deployment of {Name(service)} back",
                Severity = Severity.Medium,
                Category = Category.Reliability,
                Resource = Name(service),
                Description = "The circuit breaker sees tasks that do not start. A revision that starts and answers with errors stays.",
                // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html
                Remediation = $"Name the alarms on the service's errors in its deployment configuration: aws ecs update-service --cluster {service.Cluster} --service {service.Service} "
                    + "--deployment-configuration \"alarms={alarmNames=[…],enable=true,rollback=true}\" (in Terraform: alarms { alarm_names = […], enable = true, rollback = true }).",
                Evidence = [description.Evidence],
            };
        }
    }

    /// <summary>HKS-ECS-015: Terraform deploys the service, and somebody else does too.</summary>
    private static IEnumerable<Finding> Owners(EcsServiceId service, IReadOnlyList<EcsDeployment> deployments)
    {
        var deployed = deployments.Where(deployment => deployment.Actor is not null && deployment.To is not null && deployment.To != deployment.From).ToList();
        var terraform = deployed.Where(deployment => DeployingActor.IsTerraform(deployment.Actor)).ToList();
        var others = deployed.Where(deployment => !DeployingActor.IsTerraform(deployment.Actor) && DeployingActor.IsPersonOrPipeline(deployment.Actor!)).ToList();
        if (terraform.Count == 0 || others.Count == 0)
        {
            yield break;
        }

        yield return new Finding
        {
            RuleId = "HKS-ECS-015",
            Title = $"The revision of {Name(service)} has two owners",
            Severity = Severity.High,
            Category = Category.Reliability,
            Resource = Name(service),
            Description = $"Terraform ({CauseText.List(terraform.Select(deployment => deployment.Actor!.Name))}) deployed it {Times(terraform.Count)}, and {CauseText.List(others.Select(deployment => deployment.Actor!.Name))} {Times(others.Count)}. "
                + "Each run of the one puts back what the other has deployed since.",
            Remediation = ServiceRemedies.OneOwnerTerraform,
            Evidence = [.. terraform.Concat(others).SelectMany(deployment => deployment.Evidence.Take(1)).Distinct()],
        };
    }

    /// <summary>HKS-ECS-016: the service still runs what it went back to.</summary>
    private static IEnumerable<Finding> Behind(EcsServiceId service, ServiceDescription? description, EcsEvidence evidence, IReadOnlyList<EcsReversion> reversions)
    {
        var last = reversions.LastOrDefault(reversion => EcsServiceId.Of(reversion) == service && reversion.Kind is not (EcsReversionKind.ManualRollback or EcsReversionKind.MutableTagMoved));
        var now = description?.Revision?.ToString() ?? Running(service, evidence);
        if (last is null || now != last.To || evidence.Deployments.Any(deployment => EcsServiceId.Of(deployment) == service && deployment.StartedAt > last.Time && deployment.To != last.To))
        {
            yield break;
        }

        yield return new Finding
        {
            RuleId = "HKS-ECS-016",
            Title = $"{Name(service)} still runs {last.To}, to which it went back",
            Severity = Severity.High,
            Category = Category.Operations,
            Resource = Name(service),
            Description = $"Since {CauseText.At(last.Time)} it runs {(last.ContentOf is null ? "an older revision" : $"the content of {last.ContentOf}")} instead of {last.From}, and nothing in the evidence deployed a newer one since.",
            Remediation = $"Decide which is meant to run, and deploy it: aws ecs update-service --cluster {service.Cluster} --service {service.Service} --task-definition {last.From}.",
            Evidence = last.Evidence,
        };
    }

    private static string? Running(EcsServiceId service, EcsEvidence evidence)
        => evidence.Steps.LastOrDefault(step => EcsServiceId.Of(step) == service) is { } step
            ? new RevisionName(step.Family, step.Revision).ToString()
            : null;

    private static TaskDefinition? Definition(EcsServiceId service, string revision, EcsEvidence evidence)
        => evidence.TaskDefinitions.Values.FirstOrDefault(definition => definition.AccountId == service.AccountId && definition.Region == service.Region && definition.DisplayName == revision);

    private static bool IsMoving(string image) => ImageName.Parse(image) is (Tag: "latest", Digest: null);

    private static string Name(EcsServiceId service) => $"{service.Cluster}/{service.Service}";

    private static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{count} times" };
}

using System.Text.Json.Nodes;
using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.Noise;
using Hokusai.SampleIncident.Trail;

namespace Hokusai.SampleIncident.Ecs;

/// <summary>
/// Deploys: puts each call into the trail, and what comes of it into the account and, as far as CloudTrail learns of it (tasks take their
/// roles), into the trail too. What ECS decides for itself, as to roll back, is in no trail.
/// </summary>
internal sealed class Rollout(TrailLog trail, ContainerAccount account)
{
    private readonly Dice _dice = new("rollout");

    /// <summary>Registers a revision as a pipeline or a person does.</summary>
    public TaskDefinition Register(DateTimeOffset at, Caller caller, ContainerSpec spec, int revision)
    {
        var definition = account.Add(spec.At(revision, at, caller.Identity()["arn"]!.GetValue<string>()));
        trail.Add(at, caller, definition.Registration());
        return definition;
    }

    /// <summary>Pushes an image and moves the tag to it.</summary>
    public void Push(DateTimeOffset at, Caller caller, string repository, string tag, string digest)
        => trail.Add(at, caller, ContainerCalls.PutImage(repository, tag, digest));

    /// <summary>Gives the service another revision.</summary>
    public Deployment Deploy(DateTimeOffset at, Caller caller, ContainerService service, TaskDefinition definition, string digest)
    {
        var before = service.Current;
        var deployment = ContainerAccount.Begin(service, definition, digest, at);
        trail.Add(at, caller, ContainerCalls.UpdateService(service, service.DesiredCount, service.DesiredCount, ("taskDefinition", definition.Arn), ("forceNewDeployment", false)));
        Supersede(before, at);
        return deployment;
    }

    /// <summary>Forces a deployment of the revision that the service has.</summary>
    public Deployment Redeploy(DateTimeOffset at, Caller caller, ContainerService service, string digest)
    {
        var deployment = ContainerAccount.Begin(service, service.Current.Definition, digest, at);
        trail.Add(at, caller, ContainerCalls.UpdateService(service, service.DesiredCount, service.DesiredCount, ("forceNewDeployment", true)));
        return deployment;
    }

    /// <summary>Changes nothing but the number of tasks.</summary>
    public void Scale(DateTimeOffset at, Caller caller, ContainerService service, int from, int to)
    {
        trail.Add(at, caller, ContainerCalls.UpdateService(service, from, to, ("desiredCount", to)));
        var count = Math.Abs(to - from);
        if (to > from)
        {
            Start(service, at.AddSeconds(6), count);
        }
        else
        {
            service.Say(at.AddSeconds(6), $"has begun draining connections on {count} tasks.");
            service.Say(at.AddSeconds(40), $"has stopped {count} running tasks: {Tasks(service, count)}.");
        }

        service.Say(at.AddSeconds(75), "has reached a steady state.");
    }

    /// <summary>The deployment's tasks come up and take the place of the old ones.</summary>
    public void Succeed(Deployment deployment, DateTimeOffset finished, Caller? waits = null)
    {
        var service = deployment.Service;
        Start(service, deployment.CreatedAt.AddSeconds(5), deployment.TaskCount);
        Replace(service, finished.AddSeconds(-31), deployment.TaskCount);
        deployment.Status = "SUCCESSFUL";
        deployment.FinishedAt = finished;
        Complete(service, deployment, finished);
        Wait(waits, deployment, finished);
    }

    /// <summary>Tasks fail one after the other.</summary>
    public void Fail(Deployment deployment, params DateTimeOffset[] starts)
    {
        foreach (var start in starts)
        {
            var task = Start(deployment.Service, start, 1);
            deployment.Service.Say(start.AddSeconds(108), $"(task {task}) failed container health checks.");
            deployment.Service.Say(start.AddSeconds(118), $"has stopped 1 running tasks: (task {task}).");
        }

        deployment.FailedTasks = starts.Length;
    }

    /// <summary>The service goes back to the deployment before.</summary>
    public void RollBack(Deployment deployment, DateTimeOffset started, DateTimeOffset finished, string reason, string? failure, Caller? waits = null)
    {
        var (service, to) = (deployment.Service, deployment.Source!);
        if (failure is not null)
        {
            service.Say(started, $"(deployment {deployment.EcsId}) deployment failed: {failure}.");
        }

        service.Say(started, $"rolling back to deployment {to.EcsId}.");
        Start(service, started.AddSeconds(7), deployment.TaskCount);
        Replace(service, finished.AddSeconds(-24), deployment.TaskCount);
        (deployment.Status, deployment.StatusReason) = ("ROLLBACK_SUCCESSFUL", reason);
        deployment.Rollback = (reason, started, to);
        deployment.FinishedAt = finished;
        service.Current = to;
        Complete(service, to, finished);
        Wait(waits, deployment, finished);
    }

    /// <summary>Polls until a deployment is over, as the GitHub action does.</summary>
    public void Wait(Caller? caller, Deployment deployment, DateTimeOffset until)
    {
        for (var at = deployment.CreatedAt.AddSeconds(15); caller is not null && at < until.AddSeconds(15); at = at.AddSeconds(15))
        {
            trail.Add(at, caller, ContainerCalls.DescribeServices(deployment.Service));
        }
    }

    /// <summary>Starts tasks at one moment.</summary>
    /// <returns>The id of the last.</returns>
    public string Start(ContainerService service, DateTimeOffset at, int count)
    {
        var tasks = Enumerable.Range(0, count).Select(_ => service.NewTaskId()).ToList();
        service.Say(at, $"has started {count} tasks: {string.Join(' ', tasks.Select(task => $"(task {task})"))}.");
        foreach (var task in tasks)
        {
            trail.Add(at.AddSeconds(1), Services.Itself("ecs-tasks.amazonaws.com"), Machines.AssumeRole("hokusai-apps-execution", task, "ecs-tasks.amazonaws.com"));
            trail.Add(at.AddSeconds(_dice.Next(8, 12)), Execution(task, at), Machines.CreateLogStream("/ecs/" + service.Family, _dice));
        }

        if (service.TargetGroupArn is { } group)
        {
            service.Say(at.AddSeconds(14), $"registered {count} targets in (target-group {group})");
            trail.Add(at.AddSeconds(14), Scheduler(at), Targets("RegisterTargets", service, count));
        }

        return tasks[^1];
    }

    private void Replace(ContainerService service, DateTimeOffset at, int count)
    {
        if (service.TargetGroupArn is { } group)
        {
            service.Say(at, $"deregistered {count} targets in (target-group {group})");
            service.Say(at, $"has begun draining connections on {count} tasks.");
            trail.Add(at, Scheduler(at), Targets("DeregisterTargets", service, count));
        }

        service.Say(at.AddSeconds(9), $"has stopped {count} running tasks: {Tasks(service, count)}.");
    }

    /// <summary>A deployment that takes the place of an unfinished one stops it.</summary>
    private static void Supersede(Deployment before, DateTimeOffset at)
    {
        if (before.Status is "IN_PROGRESS")
        {
            (before.Status, before.StoppedAt) = ("STOPPED", at.AddSeconds(1));
        }
    }

    private static void Complete(ContainerService service, Deployment deployment, DateTimeOffset finished)
    {
        service.Say(finished, $"(deployment {deployment.EcsId}) deployment completed.");
        service.Say(finished.AddSeconds(1), "has reached a steady state.");
    }

    private static string Tasks(ContainerService service, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"(task {service.NewTaskId()})"));

    private ApiCall Targets(string name, ContainerService service, int count) => new("elasticloadbalancing", name)
    {
        Request = new JsonObject
        {
            ["targetGroupArn"] = service.TargetGroupArn,
            ["targets"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["id"] = "10.20.2." + _dice.Next(10, 240), ["port"] = service.Port, ["availabilityZone"] = "us-east-1a" })]),
        }.ToJsonString(),
        ApiVersion = "2015-12-01",
    };

    private static Caller Scheduler(DateTimeOffset at)
        => Services.WithRole("aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS", "ecs-service-scheduler", "ecs.amazonaws.com", at);

    private Caller Execution(string task, DateTimeOffset at)
        => Services.Program("hokusai-apps-execution", task, "10.20.2." + _dice.Next(10, 240), "Amazon-ECS-Agent/1.95.0 (linux)", at);
}

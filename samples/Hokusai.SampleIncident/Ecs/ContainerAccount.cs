namespace Hokusai.SampleIncident.Ecs;

/// <summary>The ECS part of the account: services and task definitions.</summary>
internal sealed class ContainerAccount
{
    private readonly List<ContainerService> _services = [];
    private readonly List<TaskDefinition> _definitions = [];

    public IReadOnlyList<ContainerService> Services => _services;

    public IReadOnlyList<TaskDefinition> Definitions => _definitions;

    /// <summary>Adds a service that a deployment of long ago made what it is when the trail begins.</summary>
    public ContainerService Add(ContainerService service, TaskDefinition definition, string digest, DateTimeOffset deployed)
    {
        Add(service);
        Add(definition);
        var deployment = Begin(service, definition, digest, deployed);
        deployment.Status = "SUCCESSFUL";
        deployment.FinishedAt = deployed.AddSeconds(203);
        return service;
    }

    public void Add(ContainerService service) => _services.Add(service);

    public TaskDefinition Add(TaskDefinition definition)
    {
        _definitions.Add(definition);
        return definition;
    }

    /// <summary>Begins a deployment; the service is to run its revision from now on.</summary>
    public static Deployment Begin(ContainerService service, TaskDefinition definition, string digest, DateTimeOffset at, string? id = null)
    {
        var deployment = new Deployment
        {
            Service = service,
            Id = id ?? service.NewDeploymentId(),
            Definition = definition,
            ImageDigest = digest,
            CreatedAt = at,
            Source = service.Current,
            TaskCount = service.DesiredCount,
        };
        service.Deployments.Add(deployment);
        service.Current = deployment;
        return deployment;
    }
}

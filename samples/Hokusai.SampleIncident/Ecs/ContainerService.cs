namespace Hokusai.SampleIncident.Ecs;

/// <summary>One ECS service: how it is set up, and what became of it.</summary>
internal sealed class ContainerService
{
    private readonly Dice _dice;
    private readonly List<ServiceEvent> _events = [];

    public ContainerService(string cluster, string name)
    {
        (Cluster, Name) = (cluster, name);
        _dice = new Dice($"service/{cluster}/{name}");
    }

    public string Cluster { get; }

    public string Name { get; }

    public required string Family { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The ARN of who created it.</summary>
    public required string CreatedBy { get; init; }

    public required int DesiredCount { get; init; }

    /// <summary>The target group behind a load balancer; null for a service without one.</summary>
    public string? TargetGroup { get; init; }

    public int Port { get; init; }

    public int? HealthCheckGraceSeconds { get; init; }

    public bool AssignPublicIp { get; init; }

    /// <summary>The deployment circuit breaker.</summary>
    public (bool Enable, bool Rollback) Breaker { get; init; } = (true, true);

    /// <summary>The alarm that fails a deployment and rolls it back; null for none.</summary>
    public string? Alarm { get; init; }

    /// <summary>In the order begun.</summary>
    public List<Deployment> Deployments { get; } = [];

    /// <summary>The deployment whose revision the service runs, or is to run.</summary>
    public Deployment Current { get; set; } = null!;

    /// <summary>Newest first.</summary>
    public IEnumerable<ServiceEvent> Events => _events.OrderByDescending(item => item.Time).ThenByDescending(item => item.Place);

    public string ClusterArn => Place.Arn("ecs", "cluster/" + Cluster);

    public string Arn => Place.Arn("ecs", $"service/{Cluster}/{Name}");

    public string? TargetGroupArn => TargetGroup is null ? null : Place.Arn("elasticloadbalancing", "targetgroup/" + TargetGroup);

    /// <summary>Adds what the service's events say at a moment, after the service's name.</summary>
    public void Say(DateTimeOffset time, string message) => _events.Add(new ServiceEvent(time, _events.Count(item => item.Time == time), $"(service {Name}) {message}"));

    public string NewTaskId() => _dice.Hex(32);

    /// <summary>The number in a deployment's id, which is that of its service revision too.</summary>
    public string NewDeploymentId() => _dice.Text("123456789", 1) + _dice.Text("0123456789", 18);
}

/// <summary>One of a service's events.</summary>
/// <param name="Time">When, to the second.</param>
/// <param name="Place">How many came before it within the second.</param>
/// <param name="Message">What ECS says.</param>
internal sealed record ServiceEvent(DateTimeOffset Time, int Place, string Message);

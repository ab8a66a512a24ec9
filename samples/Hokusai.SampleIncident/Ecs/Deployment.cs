namespace Hokusai.SampleIncident.Ecs;

/// <summary>One service deployment, with the service revision that it deploys.</summary>
internal sealed class Deployment
{
    public required ContainerService Service { get; init; }

    /// <summary>The digits behind <c>ecs-svc/</c>.</summary>
    public required string Id { get; init; }

    public required TaskDefinition Definition { get; init; }

    /// <summary>What the image's tag led to when the deployment began.</summary>
    public required string ImageDigest { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The deployment before; null for the first.</summary>
    public Deployment? Source { get; init; }

    /// <summary>Whose tasks may still run when it begins: those of the deployment before, and, while that one never finished, of the one before it.</summary>
    public IEnumerable<Deployment> Sources
    {
        get
        {
            for (var source = Source; source is not null; source = source.FinishedAt is null ? source.Source : null)
            {
                yield return source;
            }
        }
    }

    /// <summary>How many tasks it asks for.</summary>
    public required int TaskCount { get; init; }

    public string Status { get; set; } = "IN_PROGRESS";

    public string? StatusReason { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public DateTimeOffset? StoppedAt { get; set; }

    public (string Reason, DateTimeOffset StartedAt, Deployment To)? Rollback { get; set; }

    public int FailedTasks { get; set; }

    public bool BreakerTriggered { get; set; }

    public bool AlarmTriggered { get; set; }

    public string EcsId => "ecs-svc/" + Id;

    /// <summary>The id that the service deployment's ARN ends with.</summary>
    public string Arn => Place.Arn("ecs", $"service-deployment/{Service.Cluster}/{Service.Name}/{new Dice("service-deployment/" + Id).Letters(21)}");

    public string RevisionArn => Place.Arn("ecs", $"service-revision/{Service.Cluster}/{Service.Name}/{Id}");

    public DateTimeOffset StartedAt => CreatedAt.AddSeconds(1);

    /// <summary>The last moment at which something about it changed.</summary>
    public DateTimeOffset UpdatedAt => FinishedAt ?? StoppedAt ?? StartedAt;
}

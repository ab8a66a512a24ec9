using Hokusai.Core.Ecs.Deployments;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>Why a run of a revision is a step back.</summary>
internal enum StepBackSign
{
    /// <summary>ECS rolled a deployment back.</summary>
    Rollback,

    /// <summary>The revision is lower than the one before it, of one family.</summary>
    LowerRevision,

    /// <summary>The family ran before, with another one in between.</summary>
    EarlierFamily,

    /// <summary>The revision is new, and its content ran before.</summary>
    EarlierContent,

    /// <summary>The revision stayed, and its image ran before with another one in between.</summary>
    EarlierImage,
}

/// <summary>A step back before anything is said about who or what brought it about.</summary>
internal sealed record StepBack
{
    public required EcsServiceId Service { get; init; }

    public required RevisionName From { get; init; }

    public required RevisionName To { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required StepBackSign Sign { get; init; }

    /// <summary>The deployment that brought it, or whose rollback did.</summary>
    public required EcsDeployment Deployment { get; init; }

    /// <summary>The deployment that had brought <see cref="From"/>; null where the evidence begins with it.</summary>
    public EcsDeployment? Replaced { get; init; }

    /// <summary>Whether <see cref="To"/> itself ran before in the evidence.</summary>
    public bool RanBefore { get; init; }

    /// <summary>The last revision that Terraform had deployed to the service before; null where nothing shows any.</summary>
    public RevisionName? LastByTerraform { get; init; }

    /// <summary>The revision or the digest that came back, where it is another than <see cref="To"/>.</summary>
    public string? ContentOf { get; init; }

    /// <summary>Whether values are masked, so that equal content cannot be told.</summary>
    public bool IsMasked { get; init; }

    /// <summary>Of an earlier image: container, tag and digests in words.</summary>
    public string? ImageNote { get; init; }

    /// <summary>What kind of change it is, said of it once the evidence is weighed.</summary>
    public EcsReversion As(EcsReversionKind kind, Confidence confidence, Actor? actor, string explanation, IEnumerable<string> missing) => new()
    {
        AccountId = Service.AccountId,
        Region = Service.Region,
        Cluster = Service.Cluster,
        Service = Service.Service,
        From = From.ToString(),
        To = To.ToString(),
        Time = Time,
        Kind = kind,
        Actor = actor,
        Confidence = confidence,
        Explanation = explanation,
        ContentOf = ContentOf,
        Deployments = Replaced is null || Replaced.Id == Deployment.Id ? [Deployment.Id] : [Replaced.Id, Deployment.Id],
        Missing = [.. missing],
        Evidence = [.. (Replaced?.Evidence ?? []).Concat(Deployment.Evidence).Distinct()],
    };
}
